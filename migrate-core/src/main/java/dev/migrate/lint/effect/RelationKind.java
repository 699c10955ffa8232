package dev.migrate.lint.effect;

/** What a relation is. */
public enum RelationKind {

    /** A table, partitioned or not. */
    TABLE("table"),
    /** A materialized view. */
    MATERIALIZED_VIEW("materialized view"),
    /** An index. */
    INDEX("index"),
    /** A view. */
    VIEW("view"),
    /** A sequence. */
    SEQUENCE("sequence"),
    /** A foreign table. */
    FOREIGN_TABLE("foreign table");

    private final String text;

    RelationKind(String text) {
        this.text = text;
    }

    /**
     * Gives it as messages name it.
     * @return one or two words
     */
    public String text() {
        return this.text;
    }

}
