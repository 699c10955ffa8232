package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/** A change as data: what a revision recorded, without a database. */
public sealed interface Operation {

    /**
     * Answers by kind.
     * @param visitor one answer per kind
     * @param <R> the type of the answer
     * @return the answer
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * SQL as it was written.
     *
     * @param sql the statements
     * @param reverseSql the statements that undo them; null where there is no way back
     */
    record ExecuteSql(String sql, @Nullable String reverseSql) implements Operation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executeSql(this);
        }

    }

    /**
     * One answer per kind of operation.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {

        /**
         * Answers for SQL.
         * @param operation the operation
         * @return the answer
         */
        R executeSql(ExecuteSql operation);

    }

}
