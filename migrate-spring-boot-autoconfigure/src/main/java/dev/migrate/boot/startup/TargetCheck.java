package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.StatusReport;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Opens the gate before the port is open where nothing is to do, with one SELECT: an
 * everyday start never answers 503, and its runner asks no more.
 */
public final class TargetCheck implements Runnable {

    private static final Log logger = LogFactory.getLog(TargetCheck.class);

    private final MigratedDatabase database;

    private final StartupLog log;

    /**
     * Puts the check together; the migrator is asked for when it runs.
     * @param database what to look after
     */
    public TargetCheck(MigratedDatabase database) {
        this.database = database;
        this.log = new StartupLog(StartupMode.RUNNER, database);
    }

    /**
     * Looks, in a start whose runner will upgrade; without one there is nothing to open.
     * @throws MigrateException if the application's files or graph are wrong
     */
    @Override
    public void run() {
        if (!this.database.state().isStarting()) {
            return;
        }
        try {
            look(this.database.migrator().get());
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() != DiagnosticCode.NO_CONNECTION) {
                throw ex;
            }
            // the runner tries once more, and reports it
            logger.debug("The database could not be looked at before the start", ex);
        }
    }

    private void look(Migrator engine) {
        long begin = System.nanoTime();
        StatusReport report = engine.status();
        if (this.database.rule().isMetBy(report)) {
            Duration duration = Duration.ofNanos(System.nanoTime() - begin);
            this.database.state().reached(report);
            this.log.line(report, engine.targets(), "nothing to do", duration);
            this.log.tolerated(report);
            return;
        }
        this.database.state().learned(report);
        this.database.state().learned(engine.history());
    }

}
