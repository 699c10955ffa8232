package dev.migrate.rows;

import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The result for one table.
 *
 * @param table its name
 * @param rowCount how many rows were inserted
 * @param failure why there are not more of them; null if nothing was refused
 */
public record FilledTable(QualifiedName table, int rowCount, @Nullable Failure failure) {

    /**
     * Returns whether it has got rows.
     * @return true from one row on
     */
    public boolean isFilled() {
        return this.rowCount > 0;
    }

    /**
     * Why rows are missing.
     *
     * @param sqlState the SQLSTATE; null if no statement was refused
     * @param message the server's message, or what the generator lacks
     */
    public record Failure(@Nullable String sqlState, String message) {

        /** Gives the message, with the SQLSTATE if there is one. */
        @Override
        public String toString() {
            return (this.sqlState != null) ? this.message + " (SQLSTATE " + this.sqlState + ")" : this.message;
        }

    }

}
