package dev.migrate.change;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that can be read as often as they are needed, one after the other.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RowSource {

    /**
     * Gives every row, on the thread that it is called from. A client that
     * {@code op.jdbc()} gave before may be used meanwhile; operations may not.
     * @param row takes one row: a value per column, null for none; the list is not kept
     */
    void forEachRow(Consumer<? super List<?>> row);

    /**
     * Says where a row comes from, for an error about it.
     * @param row its number, counted from 1
     * @return {@code row 7}, unless the source knows a place that can be opened
     */
    default String place(long row) {
        return "row " + row;
    }

}
