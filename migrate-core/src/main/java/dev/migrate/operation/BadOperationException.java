package dev.migrate.operation;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be right; told with the place of the call. */
final class BadOperationException extends RuntimeException {

    private final @Nullable String hint;

    BadOperationException(String message, @Nullable String hint) {
        super(message);
        this.hint = hint;
    }

    @Nullable String hint() {
        return this.hint;
    }

    String text() {
        return String.valueOf(getMessage());
    }

}
