package dev.migrate.schema;

/**
 * The kinds of objects that a migration can make, rename, comment on and drop.
 *
 * @since 0.1
 */
public enum ObjectKind {

    /** A schema. */
    SCHEMA("SCHEMA"),
    /** A table. */
    TABLE("TABLE"),
    /** A column of a table. */
    COLUMN("COLUMN"),
    /** A constraint of a table. */
    CONSTRAINT("CONSTRAINT"),
    /** A constraint of a domain. */
    DOMAIN_CONSTRAINT("CONSTRAINT"),
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
    PUBLICATION("PUBLICATION"),
    /** A subscription. */
    SUBSCRIPTION("SUBSCRIPTION"),
    /** A table of another server. */
    FOREIGN_TABLE("FOREIGN TABLE"),
    /** A foreign server. */
    SERVER("SERVER"),
    /** What speaks to foreign servers. */
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
    /** A role's credentials at a foreign server, which stands where a table would. */
    USER_MAPPING("USER MAPPING"),
    /** A cast; its name is what SQL has in the parentheses: {@code text AS mood}. */
    CAST("CAST"),
    /** An operator, named with the types of its operands. */
    OPERATOR("OPERATOR"),
    /** An operator class, named with its method: {@code mine USING btree}. */
    OPERATOR_CLASS("OPERATOR CLASS"),
    /** An operator family, named with its method: {@code mine USING btree}. */
    OPERATOR_FAMILY("OPERATOR FAMILY"),
    /** How texts are cut into words and those are looked up. */
    TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
    /** What words become for a search. */
    TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY"),
    /** What cuts texts into words. */
    TEXT_SEARCH_PARSER("TEXT SEARCH PARSER"),
    /** What dictionaries are made of. */
    TEXT_SEARCH_TEMPLATE("TEXT SEARCH TEMPLATE"),
    /** A conversion between two encodings. */
    CONVERSION("CONVERSION"),
    /** A procedural language. */
    LANGUAGE("LANGUAGE"),
    /** A method of tables or indexes. */
    ACCESS_METHOD("ACCESS METHOD");

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
