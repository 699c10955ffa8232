package dev.migrate.run;

import java.util.Objects;

/**
 * An exception of the code of a Java revision, which is its failure and not the engine's.
 */
final class RevisionError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RevisionError(Throwable thrown) {
        super(thrown);
    }

    /** Gives what was thrown. */
    Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }

}
