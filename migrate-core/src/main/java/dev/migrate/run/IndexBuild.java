package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.ConcurrentIndex;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds an index concurrently, and leaves none behind that is not valid. */
final class IndexBuild {

    private static final Duration DROP_LEFTOVER = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    private final ConcurrentIndexes indexes;

    IndexBuild(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.indexes = new ConcurrentIndexes(jdbc);
    }

    /**
     * Builds.
     * @param index what
     * @param statement the statement that says so
     * @param inFlight true where a process died while it built this index
     * @param build sends the statement
     */
    void run(ConcurrentIndex index, SqlStatement statement, boolean inFlight, Runnable build) {
        if (index.index() != null || inFlight) {
            // where PostgreSQL chooses the name, only a death in the middle tells that an
            // invalid index of the table is ours
            this.indexes.invalid(index).forEach(this.indexes::drop);
        }
        if (inFlight && this.indexes.isValid(index)) {
            return;
        }
        List<String> before = this.indexes.invalid(index);
        try {
            build.run();
        }
        catch (StatementFailure ex) {
            dropWhatFailed(index, before, ex);
            throw ex;
        }
        if (index.index() != null && !this.indexes.isValid(index)) {
            throw notBuilt(index, statement);
        }
    }

    private void dropWhatFailed(ConcurrentIndex index, List<String> before, StatementFailure failure) {
        try {
            List<String> left = new ArrayList<>(this.indexes.invalid(index));
            left.removeAll(before);
            // waits for transactions that read the table; the next run tries again where
            // this gives up
            new Timeouts(DROP_LEFTOVER, DROP_LEFTOVER).setForSession(this.jdbc);
            left.forEach(this.indexes::drop);
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

    private static MigrateException notBuilt(ConcurrentIndex index, SqlStatement statement) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.INVALID_INDEX,
                    "index \"" + index.index() + "\" of table " + index.table() + " was not built")
            .at(statement.location())
            .withDetail("IF NOT EXISTS found something else of that name, or an index that is not valid; the"
                    + " statements before it are done and stay.")
            .withHint("Drop or rename what has the name, and run the upgrade again."));
    }

}
