package dev.migrate.schema;

/**
 * Where the value of a column comes from when a row does not give one.
 *
 * @since 0.1
 */
public sealed interface ColumnValue {

    /** No value: null. */
    ColumnValue NONE = new None();

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /** Null. */
    record None() implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none();
        }

    }

    /**
     * A default.
     *
     * @param expression as SQL
     */
    record Default(String expression) implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }

    }

    /**
     * A number from a sequence of the column's own.
     *
     * @param always true if a row may not give one
     * @param options of the sequence
     */
    record Identity(boolean always, SequenceOptions options) implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }

    }

    /**
     * An expression over the row's other columns.
     *
     * @param expression as SQL
     * @param stored true if it is computed when the row is written; false, from
     * PostgreSQL 18, where it is when it is read
     */
    record Generated(String expression, boolean stored) implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generated(this);
        }

    }

    /**
     * One answer per kind.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for a column without a value.
         * @return the answer
         */
        R none();

        /**
         * Answers for a default.
         * @param value the default
         * @return the answer
         */
        R expression(Default value);

        /**
         * Answers for an identity column.
         * @param value the identity
         * @return the answer
         */
        R identity(Identity value);

        /**
         * Answers for a generated column.
         * @param value the expression
         * @return the answer
         */
        R generated(Generated value);

    }

}
