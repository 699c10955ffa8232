package dev.migrate.change;

import dev.migrate.change.SqlOperation.InsertRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the values of rows as text, and says of one that is refused where it is. */
public final class RowPlace {

    private final InsertRows rows;

    private long row;

    /**
     * Begins before the first row.
     * @param rows the rows
     */
    public RowPlace(InsertRows rows) {
        this.rows = rows;
    }

    /**
     * Takes the next row.
     * @param values its values; null is refused
     * @throws BadOperationException if they are not as many as there are columns
     */
    public void next(@Nullable List<?> values) {
        this.row++;
        if (values == null) {
            throw new BadOperationException("row " + this.row + " for \"" + this.rows.table().name() + "\" is null",
                    null);
        }
        if (values.size() != this.rows.columns().size()) {
            throw new BadOperationException("row " + this.row + " for \"" + this.rows.table().name() + "\" has "
                    + values.size() + " values for " + this.rows.columns().size() + " columns", null);
        }
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
            throw new BadOperationException("row " + this.row + " for \"" + this.rows.table().name() + "\", column \""
                    + this.rows.columns().get(column) + "\": " + ex.text(), ex.hint());
        }
    }

}
