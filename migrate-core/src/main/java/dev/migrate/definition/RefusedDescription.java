package dev.migrate.definition;

/**
 * Something is used that cannot be right. What was thrown where it was said is kept, and
 * with it the line.
 *
 * @since 0.1
 */
public final class RefusedDescription extends RuntimeException {

    private final RuntimeException refused;

    RefusedDescription(RuntimeException refused) {
        super(refused);
        this.refused = refused;
    }

    /**
     * Gives what was wrong first.
     * @return what was thrown where it was said
     */
    public RuntimeException refused() {
        return this.refused;
    }

}
