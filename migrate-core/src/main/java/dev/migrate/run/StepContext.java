package dev.migrate.run;

import dev.migrate.history.HistoryWriter;
import dev.migrate.migration.MigrationListener;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import java.time.Clock;

/**
 * What every step of one run works with.
 *
 * @param session the run's connection
 * @param lock the run lock
 * @param writer the history
 * @param found the session's settings as they were found
 * @param settings how to run
 * @param pause lets time pass between attempts
 * @param clock tells when a step began
 * @param listener hears what happens
 */
record StepContext(DatabaseSession session, RunLock lock, HistoryWriter writer, SessionSettings found,
        RunSettings settings, Pause pause, Clock clock, MigrationListener listener) {

    /**
     * Puts back what a script has changed of the session; {@code DISCARD ALL} has freed
     * even the run lock.
     */
    void restore() {
        this.found.restore(this.session.jdbc());
        this.lock.require();
    }

}
