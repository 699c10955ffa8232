package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.Identifier;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A throw-away database. It is dropped when it is closed, even if sessions are connected
 * to it. Not thread-safe.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final ScratchServer server;

    private final String name;

    private final List<String> prepared;

    ScratchDatabase(ScratchServer server, String name, List<String> prepared) {
        this.server = server;
        this.name = name;
        this.prepared = prepared;
    }

    /**
     * Gives its name.
     * @return {@code migrate_scratch_}, the seconds since 1970 and something random
     */
    public String name() {
        return this.name;
    }

    /**
     * Opens a session with the settings and the search path of the live database.
     * @return the session; the caller closes it
     */
    public DatabaseSession open() {
        return DatabaseSession.open(dataSource(), this.server.running());
    }

    /**
     * Opens a session that code which asks for a connection of the live DataSource gets
     * too: what it does happens here and not there.
     * @param live the live source; none of its connections may be open on this thread
     * @return the session; the caller closes it
     */
    public DatabaseSession openInPlaceOf(DataSource live) {
        return DatabaseSession.openInPlaceOf(live, dataSource(), this.server.running());
    }

    private DataSource dataSource() {
        return new LikeLiveDataSource(this.server.addressOf(this.name).dataSource(), this.name, this.server.live());
    }

    /** Gives the schemas that are there before anything else. */
    List<String> prepared() {
        return this.prepared;
    }

    /** Makes what is there before anything else. */
    void prepare() {
        LiveDatabase live = this.server.live();
        try (DatabaseSession session = open()) {
            JdbcClient jdbc = session.jdbc();
            if (!live.publicSchema()) {
                jdbc.sql("DROP SCHEMA IF EXISTS public").update();
            }
            for (String schema : this.prepared) {
                jdbc.sql("CREATE SCHEMA IF NOT EXISTS " + Identifier.quote(schema)).update();
            }
        }
        catch (MigrateException ex) {
            throw (ex.diagnostic().code() == DiagnosticCode.NO_CONNECTION) ? ScratchServer.unreachable(ex) : ex;
        }
    }

    /** Drops the database. */
    @Override
    public void close() {
        try {
            this.server.drop(this.name);
        }
        catch (RuntimeException ex) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_SCRATCH_DATABASE, "the scratch database \"" + this.name + "\" was not dropped")
                .withDetail(String.valueOf(ex.getMessage()))
                .withHint("The next run removes it, or \"DROP DATABASE " + this.name + "\" does."), ex);
        }
    }

}
