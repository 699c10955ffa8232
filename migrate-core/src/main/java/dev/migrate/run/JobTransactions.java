package dev.migrate.run;

import dev.migrate.backfill.BatchRunner;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.BackfillBatch;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Transactions of a job that runs in the background. Nobody waits for it, so that a lock
 * that is not granted is asked for again and again, without an end.
 */
public final class JobTransactions implements BatchRunner {

    private final DatabaseSession session;

    private final Duration lockTimeout;

    private final String searchPath;

    private final MigrationListener listener;

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
        this.lockTimeout = settings.lockTimeout();
        this.searchPath = searchPath;
        this.listener = listener;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<String, T> action) {
        BackOffExecution backoff = Backoff.start(Duration.ofMillis(50), Duration.ofSeconds(5));
        while (true) {
            try {
                return this.session.inTransaction(() -> {
                    set();
                    return action.apply("");
                });
            }
            catch (RuntimeException ex) {
                if (!SqlErrors.isRetryable(ex)) {
                    throw ex;
                }
            }
            Pause.SLEEP.pass(Duration.ofMillis(backoff.nextBackOff()));
        }
    }

    private void set() {
        this.session.jdbc()
            .sql("""
                    SELECT pg_catalog.set_config('lock_timeout', :lock, true),
                        pg_catalog.set_config('statement_timeout', '0', true),
                        pg_catalog.set_config('search_path', :path, true)
                    """)
            .param("lock", this.lockTimeout.toMillis() + "ms")
            .param("path", this.searchPath)
            .query((row, number) -> true)
            .single();
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
        Pause.SLEEP.pass(duration);
    }

    @Override
    public RuntimeException lost() {
        return new IllegalStateException("two processes are at one part of a job");
    }

    @Override
    public void reached(int percent) {
    }

}
