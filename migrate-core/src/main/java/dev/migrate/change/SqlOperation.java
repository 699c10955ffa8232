package dev.migrate.change;

import dev.migrate.sql.Batches;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that its author wrote as SQL, or that changes rows.
 *
 * @since 0.1
 */
public sealed interface SqlOperation extends Operation {

    /**
     * Returns whether an operation adds rows, inside a transaction or outside.
     * @param operation the operation
     * @return true if it does
     */
    static boolean areRows(Operation operation) {
        return operation instanceof InsertRows
                || (operation instanceof Outside outside && outside.operation() instanceof InsertRows);
    }

    /**
     * SQL as it was written.
     *
     * @param sql the statements
     * @param reverseSql the statements that undo them, empty if nothing has to be undone;
     * null if there is no downgrade
     */
    record ExecuteSql(String sql, @Nullable String reverseSql) implements SqlOperation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executeSql(this);
        }

    }

    /**
     * Adds rows.
     *
     * @param table where
     * @param columns the columns that the rows have
     * @param rows the rows; read each time that they are needed
     * @param conflict what becomes of rows that are there; null refuses them
     * @param reverseSql as {@link ExecuteSql#reverseSql}
     */
    record InsertRows(QualifiedName table, List<String> columns, RowSource rows, @Nullable OnConflict conflict,
            @Nullable String reverseSql) implements SqlOperation {

        /** Refuses null and copies the list. */
        public InsertRows {
            Objects.requireNonNull(rows);
            columns = List.copyOf(columns);
        }

        /**
         * Names the place of a row. What is wrong with the name does not hide what is
         * wrong with the row.
         * @param row its number, counted from 1
         * @return what the source calls it; its number if the source fails, or has no
         * name
         */
        public String place(long row) {
            String numbered = "row " + row;
            try {
                return Objects.requireNonNullElse(this.rows.place(row), numbered);
            }
            catch (RuntimeException ex) {
                return numbered;
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.insertRows(this);
        }

    }

    /**
     * Changes rows a few at a time, each batch in a separate transaction.
     *
     * @param table where
     * @param assignments what stands after SET
     * @param condition which rows are not done yet; must be false for a row that is
     * @param batches how large they are
     * @param reverseSql as {@link ExecuteSql#reverseSql}
     */
    record Backfill(QualifiedName table, String assignments, String condition, Batches batches,
            @Nullable String reverseSql) implements SqlOperation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.backfill(this);
        }

    }

    /**
     * A sequence continues where it does not give what is there already. It is never
     * taken back.
     *
     * @param sequence the sequence; null for that of an identity column
     * @param table the table that has the identity column; null for a sequence
     * @param column the identity column; null for a sequence
     * @param position where it continues
     */
    record MoveSequence(@Nullable QualifiedName sequence, @Nullable QualifiedName table, @Nullable String column,
            SequencePosition position) implements SqlOperation {

        /**
         * Moves a sequence.
         * @param sequence the sequence
         * @param position where it continues
         * @return the operation
         */
        public static MoveSequence of(QualifiedName sequence, SequencePosition position) {
            return new MoveSequence(sequence, null, null, position);
        }

        /**
         * Moves the sequence of an identity column.
         * @param table the table
         * @param column the column
         * @param position where it continues
         * @return the operation
         */
        public static MoveSequence ofIdentity(QualifiedName table, String column, SequencePosition position) {
            return new MoveSequence(null, table, column, position);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveSequence(this);
        }

    }

    /**
     * Another operation, outside a transaction.
     *
     * @param operation what
     */
    record Outside(Operation operation) implements SqlOperation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outside(this);
        }

    }

}
