package dev.migrate.definition;

/**
 * An element between the parentheses of CREATE TABLE: a column or a constraint.
 *
 * @since 0.1
 */
public sealed interface TableElement permits ColumnBuilder, ConstraintBuilder {

}
