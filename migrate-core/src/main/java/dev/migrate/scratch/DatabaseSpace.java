package dev.migrate.scratch;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** A throw-away database. Each statement is committed, but in {@link #transact}. */
final class DatabaseSpace extends SessionSpace {

    private final ScratchDatabase scratch;

    private final List<String> prepared;

    private DatabaseSpace(ScratchDatabase scratch, DatabaseSession session) {
        super(session);
        this.scratch = scratch;
        this.prepared = new ArrayList<>(scratch.prepared());
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
        try {
            if (statement.runsCode()) {
                transact(() -> {
                    super.execute(statement);
                    OutsideStatement.requireNone(statement, session().jdbc());
                });
            }
            else {
                super.execute(statement);
            }
        }
        catch (StatementRefused ex) {
            if (!isAlone() || !SqlErrors.DUPLICATE_SCHEMA.equals(ex.sql().getSQLState())
                    || !createsPrepared(statement)) {
                throw ex;
            }
        }
    }

    private boolean isAlone() {
        try {
            return session().connection().getAutoCommit();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Lets a statement create a schema that was there only for the search path. */
    private boolean createsPrepared(SqlStatement statement) {
        for (String schema : List.copyOf(this.prepared)) {
            try {
                transact(() -> {
                    session().jdbc().sql("DROP SCHEMA " + Identifier.quote(schema)).update();
                    super.execute(statement);
                });
                this.prepared.remove(schema);
                return true;
            }
            catch (StatementRefused | DataAccessException ex) {
                // it creates another one, or this one is not empty any more
            }
        }
        return false;
    }

    @Override
    public void close() {
        session().close();
        this.scratch.close();
    }

}
