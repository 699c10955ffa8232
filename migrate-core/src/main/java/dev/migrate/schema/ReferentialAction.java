package dev.migrate.schema;

/**
 * The action of a foreign key when the row that it refers to goes or changes.
 *
 * @since 0.1
 */
public enum ReferentialAction {

    /** Refuses, at the latest at the end of the transaction; the default. */
    NO_ACTION("NO ACTION"),
    /** Refuses at once. */
    RESTRICT("RESTRICT"),
    /** Does the same to the row that refers. */
    CASCADE("CASCADE"),
    /** Sets the columns to null. */
    SET_NULL("SET NULL"),
    /** Sets the columns to their defaults. */
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /**
     * Gives SQL's words.
     * @return the words
     */
    public String sql() {
        return this.sql;
    }

}
