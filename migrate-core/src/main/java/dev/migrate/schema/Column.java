package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name the name
 * @param type the type
 * @param notNull true if null is refused
 * @param value where a value comes from that is not given
 * @param options what else there is
 * @since 0.1
 */
public record Column(String name, ColumnType type, boolean notNull, ColumnValue value, Options options) {

    /**
     * Gives the same column that allows null.
     * @return the column
     */
    public Column nullable() {
        return new Column(this.name, this.type, false, this.value, this.options);
    }

    /**
     * Properties that few columns have.
     *
     * @param collation the collation as SQL spells it; null for the type's own
     * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED}, {@code MAIN};
     * null for the type's own
     * @param compression {@code pglz} or {@code lz4}; null for the server's default
     * @param statistics the statistics target; null for the server's default
     * @param comment the comment; null if there is none
     * @param notNullName the name of the constraint that refuses null; null for
     * PostgreSQL's own
     */
    public record Options(@Nullable String collation, @Nullable String storage, @Nullable String compression,
            @Nullable Integer statistics, @Nullable String comment, @Nullable String notNullName) {

        /** Nothing special. */
        public static final Options NONE = new Options(null, null, null, null, null, null);

    }

}
