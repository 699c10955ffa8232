package dev.migrate.schema;

/**
 * The kinds of constraint, by what {@code pg_constraint.contype} calls them.
 *
 * @since 0.1
 */
public enum ConstraintKind {

    /** A primary key. */
    PRIMARY_KEY('p'),
    /** A unique constraint. */
    UNIQUE('u'),
    /** An exclusion constraint. */
    EXCLUSION('x'),
    /** A foreign key. */
    FOREIGN_KEY('f'),
    /** A check. */
    CHECK('c'),
    /** A constraint that refuses null. */
    NOT_NULL('n');

    private final char letter;

    ConstraintKind(char letter) {
        this.letter = letter;
    }

    /**
     * Finds a kind.
     * @param letter what the catalog calls it
     * @return the kind
     * @throws IllegalArgumentException if it is of another kind
     */
    public static ConstraintKind of(char letter) {
        for (ConstraintKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("contype " + letter);
    }

    /**
     * Returns whether an index enforces it.
     * @return true for keys and exclusions
     */
    public boolean hasIndex() {
        return this == PRIMARY_KEY || this == UNIQUE || this == EXCLUSION;
    }

}
