package dev.migrate.autogenerate;

import dev.migrate.snapshot.PartId;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are not what they were.
 *
 * @param what what of them
 * @param part the table or column
 * @param converted the column, named as in the desired schema, if it has another type
 * there; null for anything else
 */
record ChangedRows(What what, PartId part, @Nullable PartId converted) {

    ChangedRows(What what, PartId part) {
        this(what, part, null);
    }

    String text() {
        return switch (this.what) {
            case COUNT -> "the number of rows of ";
            case VALUES -> "the values of ";
            case ROWS -> "the rows of ";
        } + this.part;
    }

    /** What differs. */
    enum What {

        /** How many there are. */
        COUNT,
        /** The values of a column. */
        VALUES,
        /** Which values are in one row. */
        ROWS

    }

}
