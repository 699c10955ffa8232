package dev.migrate.schema;

/** The kinds of objects that a migration can make, rename, comment on and drop. */
public enum ObjectKind {

    /** A schema. */
    SCHEMA("SCHEMA"),
    /** A table. */
    TABLE("TABLE"),
    /** A column of a table. */
    COLUMN("COLUMN"),
    /** A constraint of a table. */
    CONSTRAINT("CONSTRAINT"),
    /** An index. */
    INDEX("INDEX"),
    /** A sequence. */
    SEQUENCE("SEQUENCE"),
    /** An enum, composite or range type. */
    TYPE("TYPE"),
    /** A domain. */
    DOMAIN("DOMAIN"),
    /** A view. */
    VIEW("VIEW"),
    /** A materialized view. */
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    /** A function. */
    FUNCTION("FUNCTION"),
    /** A procedure. */
    PROCEDURE("PROCEDURE"),
    /** An aggregate function. */
    AGGREGATE("AGGREGATE"),
    /** A trigger of a table. */
    TRIGGER("TRIGGER"),
    /** An event trigger. */
    EVENT_TRIGGER("EVENT TRIGGER"),
    /** A rewrite rule of a table. */
    RULE("RULE"),
    /** A row-level security policy of a table. */
    POLICY("POLICY"),
    /** An extension. */
    EXTENSION("EXTENSION"),
    /** A collation. */
    COLLATION("COLLATION"),
    /** Extended statistics. */
    STATISTICS("STATISTICS"),
    /** A publication. */
    PUBLICATION("PUBLICATION");

    private final String keyword;

    ObjectKind(String keyword) {
        this.keyword = keyword;
    }

    /**
     * Gives the word that SQL has for it.
     * @return upper-case letters and blanks
     */
    public String keyword() {
        return this.keyword;
    }

}
