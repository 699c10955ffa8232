package dev.migrate.boot.actuate;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Compares databases with what their revisions give, on request, and keeps the last
 * answer of each for the endpoint and the meter. Nothing asks by itself: a check makes a
 * throw-away database and runs every applied revision on it. Thread-safe.
 */
public final class DriftChecks {

    private final Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();

    private final Map<Migrator, DriftResult> last = new ConcurrentHashMap<>();

    /**
     * Begins without an answer.
     * @param clock for the time of an answer
     */
    public DriftChecks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks one database, outside a transaction. What keeps it from an answer is
     * reported by its code.
     * @param migrator whose database
     * @return the answer; null if a check of any database is under way, in which case
     * nothing was done
     */
    public @Nullable DriftResult check(Migrator migrator) {
        if (!this.running.compareAndSet(false, true)) {
            return null;
        }
        try {
            DriftResult result = ask(migrator);
            this.last.put(migrator, result);
            return result;
        }
        finally {
            this.running.set(false);
        }
    }

    private DriftResult ask(Migrator migrator) {
        Instant began = this.clock.instant();
        try {
            List<DriftResult.Difference> found = DriftResult.of(migrator.maintenance().drift());
            return new DriftResult(began, Duration.between(began, this.clock.instant()), null, found);
        }
        catch (MigrateException ex) {
            // the code alone: a diagnostic's text may name the server, or hold SQL
            return new DriftResult(began, Duration.between(began, this.clock.instant()), ex.diagnostic().code().id(),
                    List.of());
        }
    }

    /**
     * Gives the last answer. Sends no query.
     * @param migrator whose database
     * @return the answer; null if this process has none
     */
    public @Nullable DriftResult last(Migrator migrator) {
        return this.last.get(migrator);
    }

    /** Returns whether there is an answer for some database. */
    boolean isKnown() {
        return !this.last.isEmpty();
    }

}
