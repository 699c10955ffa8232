package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.rows.ScratchRows;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A throw-away database. Each statement is committed, but in {@link #transact}. */
final class DatabaseSpace implements ScratchSpace {

    private final ScratchDatabase scratch;

    private final DatabaseSession session;

    private DatabaseSpace(ScratchDatabase scratch, DatabaseSession session) {
        this.scratch = scratch;
        this.session = session;
    }

    static DatabaseSpace of(ScratchDatabase scratch) {
        try {
            return new DatabaseSpace(scratch, scratch.open());
        }
        catch (RuntimeException ex) {
            scratch.close();
            throw ex;
        }
    }

    @Override
    public void execute(SqlStatement statement) {
        StatementRefused.unless(this.session.connection(), statement, statement);
    }

    @Override
    public void transact(Runnable action) {
        this.session.inTransaction(() -> {
            action.run();
            return true;
        });
    }

    @Override
    public SchemaSnapshot read(CatalogReader reader) {
        return reader.read(this.session);
    }

    @Override
    public JdbcClient jdbc() {
        return this.session.jdbc();
    }

    @Override
    public ScratchRows rows() {
        return new ScratchRows(this.session);
    }

    @Override
    public void close() {
        this.session.close();
        this.scratch.close();
    }

}
