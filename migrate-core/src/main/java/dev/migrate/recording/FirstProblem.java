package dev.migrate.recording;

import dev.migrate.diagnostic.MigrateException;
import org.jspecify.annotations.Nullable;

/**
 * The first error in the code of a revision: it stays the reason whatever the author
 * makes of the exception.
 */
final class FirstProblem {

    private volatile @Nullable MigrateException refusal;

    private volatile @Nullable RuntimeException failure;

    /** Keeps what was refused, and gives the first refusal. */
    MigrateException refused(MigrateException ex) {
        MigrateException former = this.refusal;
        if (former == null && this.failure == null) {
            this.refusal = ex;
        }
        return (former != null) ? former : ex;
    }

    /** Keeps what an operation threw when it was carried out. */
    void failed(RuntimeException ex) {
        this.failure = ex;
    }

    /**
     * Gives what was refused first; null if nothing was, or if something failed before.
     */
    @Nullable MigrateException refusal() {
        return this.refusal;
    }

    boolean isFailure(RuntimeException thrown) {
        return thrown == this.failure;
    }

    /** Gives the reason of what came out of the code. */
    RuntimeException reason(RuntimeException thrown) {
        MigrateException first = this.refusal;
        RuntimeException second = this.failure;
        return (first != null) ? first : (second != null) ? second : thrown;
    }

    void requireNoFailure() {
        RuntimeException ex = this.failure;
        if (ex != null) {
            throw ex;
        }
    }

    void requireNoRefusal() {
        MigrateException ex = this.refusal;
        if (ex != null) {
            throw ex;
        }
    }

}
