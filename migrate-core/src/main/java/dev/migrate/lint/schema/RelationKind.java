package dev.migrate.lint.schema;

/** What a {@link KnownTable} is. */
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
