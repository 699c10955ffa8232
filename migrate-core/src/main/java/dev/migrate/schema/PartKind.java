package dev.migrate.schema;

/**
 * What a database is made of, as far as each can change on its own. Where nothing else
 * decides, parts are created in this order.
 */
public enum PartKind {

    /** A schema. */
    SCHEMA("SCHEMA"),
    /** An extension; what it owns is no part. */
    EXTENSION("EXTENSION"),
    /** A collation. */
    COLLATION("COLLATION"),
    /** A text search dictionary. */
    TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY"),
    /** A text search configuration. */
    TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
    /** An enum. */
    ENUM("TYPE"),
    /** A range type, with its multirange. */
    RANGE_TYPE("TYPE"),
    /** A composite type of its own. */
    COMPOSITE_TYPE("TYPE"),
    /** A domain. */
    DOMAIN("DOMAIN"),
    /** A named condition of a domain; part of the domain. */
    DOMAIN_CONSTRAINT("CONSTRAINT"),
    /** A sequence; that of an identity column is part of the column. */
    SEQUENCE("SEQUENCE"),
    /** A function, window functions too. */
    FUNCTION("FUNCTION"),
    /** A procedure. */
    PROCEDURE("PROCEDURE"),
    /** An aggregate function. */
    AGGREGATE("AGGREGATE"),
    /** An operator. */
    OPERATOR("OPERATOR"),
    /** An operator family. */
    OPERATOR_FAMILY("OPERATOR FAMILY"),
    /** An operator class. */
    OPERATOR_CLASS("OPERATOR CLASS"),
    /** A cast. */
    CAST("CAST"),
    /** A foreign-data wrapper. */
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
    /** A foreign server. */
    SERVER("SERVER"),
    /** A table, partitioned tables and partitions too. */
    TABLE("TABLE"),
    /** A foreign table. */
    FOREIGN_TABLE("FOREIGN TABLE"),
    /** A column of a table or foreign table. */
    COLUMN("COLUMN"),
    /** The default of a column of a table or view; that of a generated one is none. */
    COLUMN_DEFAULT("COLUMN"),
    /** The column that a sequence goes with. */
    SEQUENCE_OWNER("SEQUENCE"),
    /** A table as a partition of another. */
    PARTITION("TABLE"),
    /** A constraint of a table; of NOT NULL only those that a column cannot say. */
    CONSTRAINT("CONSTRAINT"),
    /** An index that is no constraint's. */
    INDEX("INDEX"),
    /** A view. */
    VIEW("VIEW"),
    /** A materialized view. */
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    /** What is said of a column of a view or composite type: its comment. */
    ATTRIBUTE("COLUMN"),
    /** A rewrite rule, those of views aside. */
    RULE("RULE"),
    /** A trigger, constraint triggers too. */
    TRIGGER("TRIGGER"),
    /** A row-level security policy. */
    POLICY("POLICY"),
    /** Extended statistics. */
    STATISTICS("STATISTICS"),
    /** A publication. */
    PUBLICATION("PUBLICATION"),
    /** An event trigger. */
    EVENT_TRIGGER("EVENT TRIGGER"),
    /** Privileges on what is created later. */
    DEFAULT_PRIVILEGES("DEFAULT PRIVILEGES");

    private final String keyword;

    PartKind(String keyword) {
        this.keyword = keyword;
    }

    /**
     * Gives the word that SQL has for it, or for what it is part of.
     * @return upper-case letters and blanks
     */
    public String keyword() {
        return this.keyword;
    }

}
