package dev.migrate.run;

import dev.migrate.backfill.BatchFailure;
import dev.migrate.backfill.BatchRunner;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.BackfillBatch;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a job that runs in the background. Nobody waits for it, so that a lock
 * that is not granted is asked for again and again, without an end.
 */
public final class JobTransactions implements BatchRunner {

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final DatabaseSession session;

    private final Timeouts timeouts;

    private final String searchPath;

    private final MigrationListener listener;

    private final Pause pause = (duration) -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /**
     * Works on a connection.
     * @param session the connection
     * @param settings how long a lock is waited for
     * @param searchPath where the statement looks for names
     * @param listener hears of each batch
     */
    public JobTransactions(DatabaseSession session, RunSettings settings, String searchPath,
            MigrationListener listener) {
        this.session = session;
        this.timeouts = new Timeouts(settings.lockTimeout(), Duration.ZERO);
        this.searchPath = searchPath;
        this.listener = listener;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<String, T> action) {
        Duration rest = Duration.ofMillis(50);
        while (true) {
            try {
                return this.session.inTransaction(() -> {
                    this.timeouts.setForTransaction(this.session.jdbc());
                    this.session.jdbc()
                        .sql("SELECT pg_catalog.set_config('search_path', ?, true)")
                        .param(this.searchPath)
                        .query(String.class)
                        .single();
                    return action.apply("");
                });
            }
            catch (BatchFailure ex) {
                if (!SqlErrors.isRetryable(ex)) {
                    throw ex;
                }
            }
            this.pause.pass(rest);
            rest = (rest.compareTo(LONGEST_REST) < 0) ? rest.multipliedBy(2) : rest;
        }
    }

    @Override
    public boolean actsAsAnother() {
        return false;
    }

    @Override
    public void actAsFound() {
    }

    @Override
    public Duration asked(BackfillBatch batch) {
        return this.listener.rests(batch);
    }

    @Override
    public void pause(Duration duration) {
        this.pause.pass(duration);
    }

    @Override
    public RuntimeException lost() {
        return new IllegalStateException("two processes are at one part of a job");
    }

    @Override
    public void reached(int percent) {
    }

}
