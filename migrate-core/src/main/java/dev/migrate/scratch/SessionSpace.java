package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.rows.ScratchRows;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that one session has to itself. Statements are committed one by one. */
abstract class SessionSpace implements ScratchSpace {

    private final DatabaseSession session;

    SessionSpace(DatabaseSession session) {
        this.session = session;
    }

    DatabaseSession session() {
        return this.session;
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
        return reader.readOften(this.session);
    }

    @Override
    public JdbcClient jdbc() {
        return this.session.jdbc();
    }

    @Override
    public ScratchRows rows() {
        return new ScratchRows(this.session);
    }

}
