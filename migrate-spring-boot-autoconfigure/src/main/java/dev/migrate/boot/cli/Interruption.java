package dev.migrate.boot.cli;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C: cancels what runs and lets the process end only when the step is rolled back
 * and the run lock free.
 */
final class Interruption {

    private static final long AGAIN_MILLIS = 500;

    // a rollback is quick; a server that does not answer must not hold the process
    private static final int ATTEMPTS = 60;

    private final CountDownLatch done = new CountDownLatch(1);

    private volatile boolean requested;

    private @Nullable Thread hook;

    /**
     * Listens for signals while a command runs on the calling thread.
     * @param migrator runs the command; null if there is nothing to cancel
     */
    void guard(@Nullable Migrator migrator) {
        Thread worker = Thread.currentThread();
        Thread hook = new Thread(() -> interrupt(worker, migrator), "migrate-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        this.hook = hook;
    }

    private void interrupt(Thread worker, @Nullable Migrator migrator) {
        if (this.done.getCount() == 0) {
            return;
        }
        this.requested = true;
        worker.interrupt();
        try {
            // a statement that begins just after a cancel does not see it
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (migrator != null) {
                    migrator.maintenance().cancel();
                }
                if (this.done.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a run between two statements. */
    void check() {
        if (this.requested) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted"));
        }
    }

    boolean isRequested() {
        return this.requested;
    }

    /** Lets the process end. */
    void finish() {
        this.done.countDown();
        if (this.hook != null && !this.requested) {
            removeHook(this.hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        catch (IllegalStateException ignored) {
            // the process is ending already, and the hook finds nothing to do
        }
    }

    /** Reports an error that the interruption caused for what it is. */
    static Diagnostic explain(Diagnostic consequence) {
        String detail = consequence.detail();
        return Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted")
            .at(consequence.location())
            .withDetail((detail != null) ? detail : consequence.message())
            .withHint("Run the same command again to go on.");
    }

}
