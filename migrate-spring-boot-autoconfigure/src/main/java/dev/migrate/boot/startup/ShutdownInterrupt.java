package dev.migrate.boot.startup;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;

/**
 * Ends what waits inside the refresh of a context when the process is told to stop:
 * whoever closes the context waits for its refresh. A statement that runs is not cut off;
 * the next wait ends.
 */
final class ShutdownInterrupt {

    private final Thread worker;

    private boolean requested;

    private boolean over;

    ShutdownInterrupt(Thread worker) {
        this.worker = worker;
    }

    /** Runs the task on this thread, and interrupts it when the process is to end. */
    static void during(Runnable task) {
        ShutdownInterrupt interrupt = new ShutdownInterrupt(Thread.currentThread());
        Thread hook = new Thread(interrupt::shutdown, "migrate-shutdown");
        interrupt.register(hook);
        try {
            interrupt.run(task);
        }
        finally {
            remove(hook);
        }
    }

    void run(Runnable task) {
        try {
            task.run();
        }
        catch (MigrateException ex) {
            throw told(ex);
        }
        finally {
            end();
        }
    }

    synchronized void shutdown() {
        if (!this.over) {
            this.requested = true;
            this.worker.interrupt();
        }
    }

    private void register(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        }
        catch (IllegalStateException ex) {
            // the process is ending already
            shutdown();
        }
    }

    /** A pool that is interrupted says that it has no connection. */
    private synchronized MigrateException told(MigrateException failure) {
        Diagnostic diagnostic = failure.diagnostic();
        if (!this.requested || diagnostic.code() != DiagnosticCode.NO_CONNECTION) {
            return failure;
        }
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.INTERRUPTED, "the wait for the database was interrupted")
                    .withDetail(diagnostic.message()),
                failure);
    }

    /** What follows, as the closing of beans, is not to be disturbed. */
    private synchronized void end() {
        this.over = true;
        if (this.requested) {
            Thread.interrupted();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        catch (IllegalStateException ignored) {
            // the process is ending, and the hook finds nothing to do
        }
    }

}
