package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.Identifier;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes throw-away databases that are like a live one. */
public final class ScratchServer {

    /** What the name of each begins with. */
    public static final String PREFIX = "migrate_scratch_";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What would let databases be made. */
    static final String HINT = "Give the user the CREATEDB privilege, or set \"migrate.scratch.url\", with"
            + " \"migrate.scratch.user\" and \"migrate.scratch.password\", to a server where it may create databases.";

    private static final String TRIED = "it was tried in a schema of the live database, in a transaction that was"
            + " rolled back, because the user may not create databases";

    private static final String NOT_SHOWN = "Not looked at: what is in other schemas or in none, as extensions are;"
            + " bodies of functions; whether an index can be built concurrently; how rows fare, since none are inserted";

    private final LiveDatabase live;

    private final ServerAddress address;

    private final RunningStatements running;

    private final SecureRandom random = new SecureRandom();

    private final boolean elsewhere;

    private final @Nullable LiveSchema inside;

    private boolean inSchemas;

    /**
     * Makes databases that are like this one.
     * @param settings where
     * @param live what they should be like
     * @param running knows what runs on them
     */
    public ScratchServer(ScratchSettings settings, LiveDatabase live, RunningStatements running) {
        this(settings, live, null, running);
    }

    /**
     * Makes databases that are like this one, or schemas in it.
     * @param settings where
     * @param live what they should be like
     * @param inside where schemas are made if no database may be; null for nowhere
     * @param running knows what runs on them
     */
    public ScratchServer(ScratchSettings settings, LiveDatabase live, @Nullable LiveSchema inside,
            RunningStatements running) {
        this.live = live;
        this.inside = inside;
        this.elsewhere = settings.url() != null;
        this.running = running;
        ServerAddress own = live.address();
        String user = settings.user();
        String password = settings.password();
        this.address = (settings.url() != null) ? new ServerAddress(settings.url(), user, password)
                : new ServerAddress(own.url(), (user != null) ? user : own.user(),
                        (user != null || password != null) ? password : own.password());
    }

    ScratchDatabase create() {
        return create(searchPath());
    }

    /**
     * Makes a database, after those are removed that a killed process left behind.
     * @param schemas those of the live search path that it has, and nothing else
     * @return the database
     * @throws MigrateException if the user may not, or the server cannot be reached;
     * nothing is left behind then
     */
    public ScratchDatabase create(List<String> schemas) {
        try (DatabaseSession session = DatabaseSession.open(this.address.dataSource(), this.running)) {
            removeLeftovers(session.jdbc());
            String name = PREFIX + session.jdbc()
                .sql("SELECT extract(epoch FROM pg_catalog.clock_timestamp())::bigint")
                .query(Long.class)
                .single() + "_" + Long.toString(this.random.nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
            make(session.jdbc(), name);
            ScratchDatabase made = new ScratchDatabase(this, name, List.copyOf(schemas));
            try {
                made.prepare();
                return made;
            }
            catch (RuntimeException ex) {
                drop(session.jdbc(), name);
                throw ex;
            }
        }
        catch (MigrateException ex) {
            throw (ex.diagnostic().code() == DiagnosticCode.NO_CONNECTION) ? unreachable(ex) : ex;
        }
    }

    /**
     * Makes a place to build a schema in: a database, or, where the user may not make one
     * and no other server is set, a schema of the live database in a transaction that is
     * rolled back.
     * @return the place; the caller closes it
     * @throws MigrateException if neither can be made; nothing is left behind then
     */
    public ScratchSpace space() {
        LiveSchema schema = this.elsewhere ? null : this.inside;
        if (schema == null) {
            return DatabaseSpace.of(create());
        }
        if (!this.inSchemas) {
            try {
                return DatabaseSpace.of(create());
            }
            catch (MigrateException ex) {
                if (!INSUFFICIENT_PRIVILEGE.equals(SqlErrors.sqlState(ex))) {
                    throw ex;
                }
                this.inSchemas = true;
            }
        }
        return SchemaSpace.open(schema);
    }

    /**
     * Gives what the places that were made could not show.
     * @return a sentence without full stop; null if they were databases
     */
    public @Nullable String limits() {
        return this.inSchemas ? TRIED + ". " + NOT_SHOWN : null;
    }

    /**
     * Gives the same as a finding.
     * @return one warning; none if the places were databases
     */
    public List<Diagnostic> warnings() {
        return this.inSchemas ? List
            .of(Diagnostic.warning(DiagnosticCode.TRIED_IN_SCHEMA, TRIED).withDetail(NOT_SHOWN + ".").withHint(HINT))
                : List.of();
    }

    /**
     * Gives the schemas that a name without one may stand in.
     * @return those of the live search path that exist, and that of the history tables
     */
    public List<String> searchPath() {
        return this.live.schemas();
    }

    LiveDatabase live() {
        return this.live;
    }

    ServerAddress addressOf(String name) {
        return this.address.withDatabase(name);
    }

    RunningStatements running() {
        return this.running;
    }

    void drop(String name) {
        try (DatabaseSession session = DatabaseSession.open(this.address.dataSource(), this.running)) {
            drop(session.jdbc(), name);
        }
    }

    private static void drop(JdbcClient jdbc, String name) {
        jdbc.sql("DROP DATABASE IF EXISTS " + Identifier.quote(name) + " WITH (FORCE)").update();
    }

    private void make(JdbcClient jdbc, String name) {
        try {
            jdbc.sql("CREATE DATABASE " + Identifier.quote(name) + " TEMPLATE template0" + this.live.locale()).update();
        }
        catch (RuntimeException ex) {
            SQLException sql = Objects.requireNonNullElseGet(SqlErrors.find(ex), () -> new SQLException(ex));
            boolean forbidden = INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState());
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NO_SCRATCH_DATABASE,
                        "a scratch database cannot be created: " + SqlErrors.message(sql))
                .withDetail("SQLSTATE " + sql.getSQLState() + "; nothing was changed.")
                .withHint(forbidden ? HINT : null), ex);
        }
    }

    // a live one has a connection nearly all the time, and the younger ones are let alone
    private static void removeLeftovers(JdbcClient jdbc) {
        List<String> leftovers = jdbc.sql("""
                SELECT d.datname
                FROM pg_catalog.pg_database d
                WHERE d.datname ~ '^migrate_scratch_[0-9]{1,15}_[0-9a-z]+$'
                    AND pg_catalog.split_part(d.datname, '_', 3)::bigint
                        < extract(epoch FROM pg_catalog.clock_timestamp()) - 60
                    AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
                ORDER BY d.datname
                """).query(String.class).list();
        for (String name : leftovers) {
            try {
                jdbc.sql("DROP DATABASE IF EXISTS " + Identifier.quote(name)).update();
            }
            catch (RuntimeException ex) {
                // another process removes it, or has begun to use it
            }
        }
    }

    static MigrateException unreachable(MigrateException ex) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.NO_SCRATCH_DATABASE, "the server of the scratch database refuses")
                    .withDetail(ex.diagnostic().detail())
                    .withHint("Set \"migrate.scratch.url\", with \"migrate.scratch.user\" and"
                            + " \"migrate.scratch.password\"."),
                ex);
    }

}
