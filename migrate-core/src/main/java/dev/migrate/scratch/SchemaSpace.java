package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.rows.ScratchRows;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.Trial;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A schema of the live database, in one transaction that is never committed. The search
 * path has nothing else in it, so that a name can lead to no live table; a lock on one
 * ends the trial all the same, and no lock is waited for.
 */
final class SchemaSpace implements ScratchSpace {

    /** A table whose row breaks a deferred constraint: whatever commits, fails. */
    static final String GUARD = "migrate_scratch_guard";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseSession session;

    private final Trial trial;

    private final SchemaView view;

    private final SchemaStatements statements;

    // what ran since the mark, to be run again after a statement failed: a savepoint for
    // each statement would make the whole server slow beyond 64 of them
    private final List<SqlStatement> done = new ArrayList<>();

    private final Savepoint mark;

    private boolean undone;

    private SchemaSpace(DatabaseSession session, Trial trial, SchemaSnapshot whole) throws SQLException {
        this.session = session;
        this.trial = trial;
        String name = ScratchServer.PREFIX + Long.toString(RANDOM.nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        TrialSchema made = TrialSchema.create(session.jdbc(), name);
        this.view = new SchemaView(name, made.live(), whole);
        this.statements = new SchemaStatements(this.view, made.elsewhere());
        this.mark = session.connection().setSavepoint();
    }

    static SchemaSpace open(LiveSchema live) {
        DatabaseSession session = live.sessions().get();
        Trial trial = null;
        try {
            trial = Trial.begin(session);
            return new SchemaSpace(session, trial, live.snapshot());
        }
        catch (SQLException | RuntimeException ex) {
            if (trial != null) {
                trial.close();
            }
            session.close();
            throw (ex instanceof RuntimeException known) ? known : lost(ex);
        }
    }

    @Override
    public void execute(SqlStatement statement) {
        SqlStatement own = this.statements.own(statement);
        if (own == null) {
            return;
        }
        if (this.undone) {
            this.undone = false;
            this.done.forEach((one) -> StatementRefused.unless(this.session.connection(), one, one));
        }
        try {
            StatementRefused.unless(this.session.connection(), own, statement);
            requireNothingElseLocked(statement);
            this.done.add(own);
        }
        catch (RuntimeException ex) {
            rollBack(this.mark);
            this.undone = true;
            throw ex;
        }
    }

    private void requireNothingElseLocked(SqlStatement statement) {
        List<String> locked = TrialSchema.locked(this.session.jdbc(), this.view.scratch());
        if (!locked.isEmpty()) {
            throw SchemaStatements.refused(statement.location(), "it locks \"" + String.join("\", \"", locked) + "\"");
        }
    }

    private void rollBack(Savepoint savepoint) {
        try {
            this.session.connection().rollback(savepoint);
        }
        catch (SQLException ex) {
            throw lost(ex);
        }
    }

    private static MigrateException lost(Exception ex) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.NO_SCRATCH_DATABASE, "the transaction in which a schema was tried has ended")
            .withDetail(String.valueOf(ex.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ")
                    + ". The server has rolled it back; nothing was changed.")
            .withHint(ScratchServer.HINT), ex);
    }

    @Override
    public void transact(Runnable action) {
        action.run();
    }

    @Override
    public SchemaSnapshot read(CatalogReader reader) {
        if (this.undone) {
            throw new IllegalStateException("a statement failed");
        }
        try {
            // the reader makes its transaction read-only, and locks views while it reads
            // them
            Savepoint before = this.session.connection().setSavepoint();
            SchemaSnapshot read = this.view.read(reader, this.session);
            this.session.connection().rollback(before);
            return read;
        }
        catch (SQLException ex) {
            throw lost(ex);
        }
    }

    @Override
    public JdbcClient jdbc() {
        return this.session.jdbc();
    }

    /**
     * Gives nothing: a row would run what the user wrote, a check or a default, which may
     * do something in the live database.
     */
    @Override
    public @Nullable ScratchRows rows() {
        return null;
    }

    @Override
    public void close() {
        this.trial.close();
        this.session.close();
    }

}
