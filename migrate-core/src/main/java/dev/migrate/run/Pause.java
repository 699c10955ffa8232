package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.time.Duration;

/** Lets time pass between two attempts. */
@FunctionalInterface
interface Pause {

    /** Lets the thread sleep. */
    Pause SLEEP = (duration) -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /**
     * Waits.
     * @param duration how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Waits, and ends the run if the thread is interrupted.
     * @param duration how long
     */
    default void pass(Duration duration) {
        try {
            sleep(duration);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new MigrateException(Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted")
                .withDetail("It was waiting for a lock; nothing of the step at hand was changed."), ex);
        }
    }

}
