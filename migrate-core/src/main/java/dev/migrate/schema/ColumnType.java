package dev.migrate.schema;

/**
 * A type as SQL spells it.
 *
 * @param sql the spelling: {@code bigint}, {@code varchar(255)}, {@code app.mood[]}
 * @since 0.1
 */
public record ColumnType(String sql) {

    /** Refuses an empty spelling. */
    public ColumnType {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("a type must have a name");
        }
    }

}
