package dev.migrate.snapshot;

import dev.migrate.schema.ObjectKind;

/**
 * What a database is made of, as far as each can change on its own. If nothing else
 * decides, parts are created in this order.
 *
 * @since 0.1
 */
public enum PartKind {

    /** A schema. */
    SCHEMA(ObjectKind.SCHEMA),
    /** An extension; what it owns is not a part. */
    EXTENSION(ObjectKind.EXTENSION),
    /** A collation. */
    COLLATION(ObjectKind.COLLATION),
    /** A text search dictionary. */
    TEXT_SEARCH_DICTIONARY(ObjectKind.TEXT_SEARCH_DICTIONARY),
    /** A text search configuration. */
    TEXT_SEARCH_CONFIGURATION(ObjectKind.TEXT_SEARCH_CONFIGURATION),
    /** An enum. */
    ENUM(ObjectKind.TYPE),
    /** A range type, with its multirange. */
    RANGE_TYPE(ObjectKind.TYPE),
    /** A composite type of its own. */
    COMPOSITE_TYPE(ObjectKind.TYPE),
    /** A domain. */
    DOMAIN(ObjectKind.DOMAIN),
    /** A named condition of a domain; part of the domain. */
    DOMAIN_CONSTRAINT(ObjectKind.DOMAIN_CONSTRAINT),
    /** A sequence; that of an identity column is part of the column. */
    SEQUENCE(ObjectKind.SEQUENCE),
    /** A function, window functions too. */
    FUNCTION(ObjectKind.FUNCTION),
    /** A procedure. */
    PROCEDURE(ObjectKind.PROCEDURE),
    /** An aggregate function. */
    AGGREGATE(ObjectKind.AGGREGATE),
    /** An operator. */
    OPERATOR(ObjectKind.OPERATOR),
    /** An operator family. */
    OPERATOR_FAMILY(ObjectKind.OPERATOR_FAMILY),
    /** An operator class. */
    OPERATOR_CLASS(ObjectKind.OPERATOR_CLASS),
    /** A cast. */
    CAST(ObjectKind.CAST),
    /** A foreign-data wrapper. */
    FOREIGN_DATA_WRAPPER(ObjectKind.FOREIGN_DATA_WRAPPER),
    /** A foreign server. */
    SERVER(ObjectKind.SERVER),
    /** A table, partitioned tables and partitions too. */
    TABLE(ObjectKind.TABLE),
    /** A foreign table. */
    FOREIGN_TABLE(ObjectKind.FOREIGN_TABLE),
    /** A column of a table or foreign table. */
    COLUMN(ObjectKind.COLUMN),
    /** The default of a column of a table or view; that of a generated one is none. */
    COLUMN_DEFAULT(ObjectKind.COLUMN),
    /** The column that a sequence goes with. */
    SEQUENCE_OWNER(ObjectKind.SEQUENCE),
    /** A table as a partition of another. */
    PARTITION(ObjectKind.TABLE),
    /** A constraint of a table; of NOT NULL only those that a column cannot say. */
    CONSTRAINT(ObjectKind.CONSTRAINT),
    /** An index that belongs to no constraint. */
    INDEX(ObjectKind.INDEX),
    /** A view. */
    VIEW(ObjectKind.VIEW),
    /** A materialized view. */
    MATERIALIZED_VIEW(ObjectKind.MATERIALIZED_VIEW),
    /** What is said of a column of a view or composite type: its comment. */
    ATTRIBUTE(ObjectKind.COLUMN),
    /** A rewrite rule, those of views aside. */
    RULE(ObjectKind.RULE),
    /** A trigger, constraint triggers too. */
    TRIGGER(ObjectKind.TRIGGER),
    /** A row-level security policy. */
    POLICY(ObjectKind.POLICY),
    /** Extended statistics. */
    STATISTICS(ObjectKind.STATISTICS),
    /** What is said of the sequence of an identity column; there for each of them. */
    IMPLICIT_SEQUENCE(ObjectKind.SEQUENCE),
    /** What is said of an index that comes with a constraint or partitioned index. */
    IMPLICIT_INDEX(ObjectKind.INDEX),
    /** What is said of a constraint that comes with a column, or from a parent. */
    IMPLICIT_CONSTRAINT(ObjectKind.CONSTRAINT),
    /** What is said of a trigger that comes from the table of a partition. */
    IMPLICIT_TRIGGER(ObjectKind.TRIGGER),
    /** A publication. */
    PUBLICATION(ObjectKind.PUBLICATION),
    /** An event trigger. */
    EVENT_TRIGGER(ObjectKind.EVENT_TRIGGER),
    /** Privileges on what is created later; never referred to as an object. */
    DEFAULT_PRIVILEGES(ObjectKind.SCHEMA);

    private final ObjectKind object;

    PartKind(ObjectKind object) {
        this.object = object;
    }

    /**
     * Returns whether it is only compares what is set on a part that comes with another
     * part.
     * @return true if nothing has to create it
     */
    public boolean isImplicit() {
        return switch (this) {
            case ATTRIBUTE, IMPLICIT_SEQUENCE, IMPLICIT_INDEX, IMPLICIT_CONSTRAINT, IMPLICIT_TRIGGER -> true;
            default -> false;
        };
    }

    /**
     * Gives the kind of object that it is, or is part of, in SQL.
     * @return the kind; for default privileges the one that they are often of
     */
    public ObjectKind object() {
        return this.object;
    }

}
