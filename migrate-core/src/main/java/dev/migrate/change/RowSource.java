package dev.migrate.change;

import java.util.List;
import java.util.function.Consumer;

/** Rows that can be read as often as they are needed, one after the other. */
@FunctionalInterface
public interface RowSource {

    /**
     * Gives every row.
     * @param row takes one row: a value per column, null for none; the list is not kept
     */
    void forEachRow(Consumer<? super List<?>> row);

}
