package dev.migrate.change;

import dev.migrate.change.SqlOperation.InsertRows;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows and gives their values as text. Says of a row that is refused where it is;
 * the refusal stays if the source catches it.
 *
 * @since 0.1
 */
public final class RowPlace {

    private final InsertRows rows;

    private final Thread thread = Thread.currentThread();

    private long row;

    private volatile boolean ended;

    private volatile @Nullable RuntimeException refusal;

    /**
     * Begins before the first row; the rows are read on this thread.
     * @param rows the rows
     */
    public RowPlace(InsertRows rows) {
        this.rows = rows;
    }

    /**
     * Reads every row.
     * @param sink takes each row, which has a value for each column
     * @throws BadOperationException for the first row that is not right
     */
    public void forEachRow(Consumer<? super List<?>> sink) {
        try {
            this.rows.rows().forEachRow((row) -> take(row, sink));
        }
        catch (Throwable ex) {
            requireAccepted();
            throw ex;
        }
        finally {
            this.ended = true;
        }
        requireAccepted();
    }

    private void take(@Nullable List<?> row, Consumer<? super List<?>> sink) {
        requireAccepted();
        try {
            requireReading();
            sink.accept(next(row));
        }
        catch (RuntimeException ex) {
            this.refusal = ex;
            throw ex;
        }
    }

    private void requireAccepted() {
        if (this.refusal != null) {
            throw this.refusal;
        }
    }

    private void requireReading() {
        if (Thread.currentThread() != this.thread) {
            throw new BadOperationException(
                    "a row for \"" + this.rows.table().name() + "\" is given from another thread",
                    "Give the rows from the thread that forEachRow() is called from.");
        }
        if (this.ended) {
            throw new BadOperationException(
                    "a row for \"" + this.rows.table().name() + "\" is given after the last one",
                    "Give every row before forEachRow() returns.");
        }
    }

    private List<?> next(@Nullable List<?> values) {
        this.row++;
        if (values == null) {
            throw new BadOperationException(subject() + " is null", null);
        }
        if (values.size() != this.rows.columns().size()) {
            throw new BadOperationException(
                    subject() + " has " + values.size() + " values for " + this.rows.columns().size() + " columns",
                    null);
        }
        return values;
    }

    private String subject() {
        return this.rows.place(this.row) + " for \"" + this.rows.table().name() + "\"";
    }

    /**
     * Gives the number of the row that was read last.
     * @return its number, counted from 1; 0 before the first
     */
    public long row() {
        return this.row;
    }

    /**
     * Gives the text of a value of the row.
     * @param column the number of its column, counted from 0
     * @param value the value
     * @return the text; null for null
     * @throws BadOperationException if there is no text for it
     */
    public @Nullable String text(int column, @Nullable Object value) {
        try {
            return (value != null) ? RowText.of(value) : null;
        }
        catch (BadOperationException ex) {
            throw new BadOperationException(
                    subject() + ", column \"" + this.rows.columns().get(column) + "\": " + ex.text(), ex.hint());
        }
    }

}
