package dev.migrate.lint.schema;

/**
 * The kind of a {@link KnownTable}.
 *
 * @since 0.1
 */
public enum RelationKind {

    /** A table, a partition or a partitioned table. */
    TABLE,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW,
    /** A foreign table. */
    FOREIGN_TABLE

}
