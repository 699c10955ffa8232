package dev.migrate.change;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for cannot be right. The caller, which knows the place, makes a
 * {@link dev.migrate.diagnostic.Diagnostic} of it.
 *
 * @since 0.1
 */
public final class BadOperationException extends RuntimeException {

    private final @Nullable String hint;

    /**
     * Says what is wrong.
     * @param message what, as a diagnostic says it
     * @param hint what to write instead; null if nothing is known
     */
    public BadOperationException(String message, @Nullable String hint) {
        super(message);
        this.hint = hint;
    }

    /**
     * Gives what to write instead.
     * @return a sentence, or null if nothing is known
     */
    public @Nullable String hint() {
        return this.hint;
    }

    /**
     * Gives what is wrong.
     * @return the message
     */
    public String text() {
        return String.valueOf(getMessage());
    }

}
