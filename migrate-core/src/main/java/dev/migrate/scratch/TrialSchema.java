package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A throw-away schema of a live database, just made and the only one of the search path,
 * but for those that hold nothing but what extensions own.
 *
 * @param live the schema that was the current one
 * @param elsewhere the other schemas that hold relations
 */
record TrialSchema(String live, Set<String> elsewhere) {

    // that of a client which is gone must not be open for long, nor hold up anything
    // the vacuum
    private static final String LIMITS = """
            SELECT pg_catalog.set_config(s.name, s.value, true)
            FROM (VALUES ('lock_timeout', '100ms'), ('statement_timeout', '60s'),
                ('idle_in_transaction_session_timeout', '60s'), ('transaction_timeout', '10min'),
                ('check_function_bodies', 'off'), ('client_connection_check_interval', :interval)) AS s (name, value)
            JOIN pg_catalog.pg_settings p ON p.name = s.name
            """;

    private static final String PATH = """
            SELECT s.name
            FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS s (name, place)
            ORDER BY s.place
            """;

    private static final String FOREIGN = """
            SELECT n.nspname
            FROM pg_catalog.pg_namespace n
            WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
            AND n.nspname <> 'information_schema'
            AND EXISTS (
                SELECT FROM pg_catalog.pg_class c
                WHERE c.relnamespace = n.oid
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = c.tableoid AND e.objid = c.oid AND e.objsubid = 0 AND e.deptype = 'e')
                AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f'))
            ORDER BY n.nspname
            """;

    private static final String LOCKED = """
            SELECT DISTINCT n.nspname || '.' || c.relname AS relation
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE l.pid = pg_catalog.pg_backend_pid()
            AND l.database = (
                SELECT d.oid
                FROM pg_catalog.pg_database d
                WHERE d.datname = pg_catalog.current_database())
            AND n.nspname <> :scratch
            AND NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
            AND n.nspname <> 'information_schema'
            ORDER BY relation
            """;

    /** Makes a schema in the transaction of a session. */
    static TrialSchema create(JdbcClient jdbc, String name) {
        require(jdbc);
        String live = jdbc.sql("SELECT pg_catalog.current_schema()").query(String.class).optional().orElse(null);
        if (live == null) {
            throw impossible("the search path leads to no schema", null);
        }
        boolean linux = Boolean.TRUE
            .equals(jdbc.sql("SELECT pg_catalog.version() LIKE '%linux%'").query(Boolean.class).single());
        // elsewhere a server may not know it, and would refuse the setting
        jdbc.sql(LIMITS).param("interval", linux ? "1s" : "0").query().listOfRows();
        Set<String> elsewhere = new HashSet<>(jdbc.sql(FOREIGN).query(String.class).list());
        elsewhere.remove(live);
        String path = jdbc.sql(PATH)
            .query(String.class)
            .stream()
            .filter((schema) -> !schema.equals(live) && !elsewhere.contains(schema))
            .map((schema) -> ", " + Identifier.quote(schema))
            .collect(Collectors.joining());
        jdbc.sql("CREATE SCHEMA " + name).update();
        jdbc.sql("SELECT pg_catalog.set_config('search_path', ?, true)").param(name + path).query().singleValue();
        jdbc.sql("""
                CREATE TABLE %s (id integer PRIMARY KEY,
                    other integer REFERENCES %1$s DEFERRABLE INITIALLY DEFERRED)
                """.formatted(SchemaSpace.GUARD)).update();
        jdbc.sql("INSERT INTO " + SchemaSpace.GUARD + " VALUES (1, 2)").update();
        return new TrialSchema(live, elsewhere);
    }

    private static void require(JdbcClient jdbc) {
        if (!Boolean.TRUE.equals(Objects.requireNonNull(
                jdbc.sql("SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')")
                    .query(Boolean.class)
                    .single()))) {
            throw impossible("the user may create neither a database nor a schema",
                    "GRANT CREATE ON DATABASE would let it try most things in a schema.");
        }
        List<String> triggers = jdbc.sql("""
                SELECT e.evtname
                FROM pg_catalog.pg_event_trigger e
                WHERE e.evtenabled <> 'D'
                ORDER BY e.evtname
                """).query(String.class).list();
        if (!triggers.isEmpty()) {
            throw impossible("the user may not create databases, and in the live one the event trigger \""
                    + String.join("\", \"", triggers) + "\" would run", null);
        }
    }

    private static MigrateException impossible(String why, @Nullable String detail) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NO_SCRATCH_DATABASE, "nothing can be tried: " + why)
            .withDetail(((detail != null) ? detail + " " : "") + "Nothing was changed.")
            .withHint(ScratchServer.HINT));
    }

    /** Gives the relations outside the schema on which the transaction has a lock. */
    static List<String> locked(JdbcClient jdbc, String scratch) {
        return jdbc.sql(LOCKED).param("scratch", scratch).query(String.class).list();
    }

}
