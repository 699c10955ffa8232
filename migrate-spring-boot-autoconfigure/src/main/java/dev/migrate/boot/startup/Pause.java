package dev.migrate.boot.startup;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    /** Waits this long. */
    void pause(Duration duration);

    /** Waits by sleeping. */
    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.INTERRUPTED, "the wait for the database was interrupted"), ex);
        }
    }

}
