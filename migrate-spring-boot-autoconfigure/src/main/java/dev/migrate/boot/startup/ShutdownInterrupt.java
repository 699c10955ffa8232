package dev.migrate.boot.startup;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Ends a task when the process is asked to stop: its waits, the statement that runs, and
 * the start that would follow it.
 */
final class ShutdownInterrupt {

    private static final Log logger = LogFactory.getLog(ShutdownInterrupt.class);

    private static final long AGAIN_MILLIS = 500;

    // a rollback is quick; a server that does not answer must not hold the process
    private static final int ATTEMPTS = 60;

    private final Thread worker;

    private final Runnable cancel;

    private final CountDownLatch done = new CountDownLatch(1);

    private boolean requested;

    private boolean over;

    /**
     * Prepares a task.
     * @param worker runs the task
     * @param cancel cancels the statement that the task runs, and keeps it from sending
     * another one; called again and again, since a statement that is about to begin does
     * not see it
     */
    ShutdownInterrupt(Thread worker, Runnable cancel) {
        this.worker = worker;
        this.cancel = cancel;
    }

    /**
     * Runs the task on this thread, inside the refresh of a context: closing the context
     * waits for that, so the process itself is listened to.
     */
    static void during(Runnable task, Runnable cancel) {
        ShutdownInterrupt interrupt = new ShutdownInterrupt(Thread.currentThread(), cancel);
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
            stopHere();
        }
        catch (MigrateException ex) {
            throw stopped(ex);
        }
        finally {
            end();
        }
    }

    /** Ends the task, and returns when it has ended; for at most 30 s. */
    void shutdown() {
        if (request()) {
            logger.info("The process is asked to stop: what runs on the database is cancelled");
            try {
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    this.cancel.run();
                    if (this.done.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean request() {
        if (this.over) {
            return false;
        }
        this.requested = true;
        this.worker.interrupt();
        return true;
    }

    private void register(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        }
        catch (IllegalStateException ex) {
            // the process is ending already
            request();
        }
    }

    /** A start goes no further once the process is asked to stop. */
    private synchronized void stopHere() {
        if (this.requested) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.INTERRUPTED, "the start was interrupted")
                .withDetail("The process was asked to stop; what ran on the database is done."));
        }
    }

    /** What goes wrong after the request is its consequence, whatever it looks like. */
    private synchronized MigrateException stopped(MigrateException failure) {
        Diagnostic diagnostic = failure.diagnostic();
        if (!this.requested || diagnostic.code() == DiagnosticCode.INTERRUPTED) {
            return failure;
        }
        String detail = (diagnostic.detail() != null) ? diagnostic.detail() : diagnostic.message();
        Diagnostic interrupted = Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted")
            .at(diagnostic.location())
            .withDetail(detail);
        // the log may be closed before the report of the failed start is written
        logger.info(interrupted.code().id() + ": " + interrupted.headline() + ". " + detail);
        return new MigrateException(interrupted, failure);
    }

    /** What follows, as the closing of beans, is not to be disturbed. */
    private synchronized void end() {
        this.over = true;
        this.done.countDown();
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
