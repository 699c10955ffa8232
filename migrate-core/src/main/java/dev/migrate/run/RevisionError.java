package dev.migrate.run;

import java.util.Objects;

/** An error that a Java revision threw, which is to be told as its failure. */
final class RevisionError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RevisionError(Error error) {
        super(error);
    }

    /** Gives what was thrown. */
    Error error() {
        return (Error) Objects.requireNonNull(getCause());
    }

}
