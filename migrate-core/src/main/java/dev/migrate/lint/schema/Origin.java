package dev.migrate.lint.schema;

/**
 * When something came to be.
 *
 * @param script which script made it; the first is 1, and 0 is not known
 * @param transaction which transaction made it
 * @since 0.1
 */
public record Origin(int script, int transaction) {

    /** It was there before, or that is not known. */
    public static final Origin BEFORE = new Origin(0, 0);

}
