package dev.migrate.catalog;

import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A database at one moment: queries see one snapshot, and definitions are written as
 * {@code pg_dump} has the server write them, whatever the session is set to.
 *
 * @param session the connection, in the transaction
 * @param current the current schema
 * @param version the server's {@code server_version_num}
 * @param hidden types in the current schema whose names mean PostgreSQL's own where the
 * schema is not said
 * @param covered the addresses of what else there is hidden by PostgreSQL's own
 * @param backendPid the server process
 */
record CatalogSource(DatabaseSession session, CurrentSchema current, int version, Set<String> hidden,
        Set<CatalogAddress> covered, int backendPid) {

    // unused parts of it cost nothing
    private static final String OURS = """
            WITH namespaces AS (
                SELECT n.oid, n.nspname
                FROM pg_catalog.pg_namespace n
                WHERE NOT pg_catalog.starts_with(n.nspname::pg_catalog.text, 'pg_')
                AND n.nspname <> 'information_schema'
                AND n.nspname <> ?
            ), relations AS (
                SELECT c.tableoid AS class, c.oid, n.nspname, c.relname, c.relkind, c.relpersistence, c.relam,
                    c.reltablespace, c.reltoastrelid, c.reloptions, c.reloftype, c.relispartition, c.relpartbound,
                    c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relispopulated
                FROM pg_catalog.pg_class c
                JOIN namespaces n ON n.oid = c.relnamespace
                WHERE c.relpersistence <> 't'
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = c.tableoid AND e.objid = c.oid AND e.objsubid = 0 AND e.deptype = 'e')
            ), types AS (
                SELECT t.tableoid AS class, t.oid, n.nspname, t.typname, t.typtype, t.typrelid, t.typbasetype,
                    t.typtypmod, t.typcollation, t.typnotnull, t.typdefaultbin
                FROM pg_catalog.pg_type t
                JOIN namespaces n ON n.oid = t.typnamespace
                WHERE NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = t.tableoid AND e.objid = t.oid AND e.deptype = 'e')
            )
            """;

    // a literal is written as these settings say; compiling costs more than these queries
    private static final String SESSION = """
            SELECT pg_catalog.current_schema() AS schema,
                pg_catalog.quote_ident(pg_catalog.current_schema()::pg_catalog.text) AS written,
                pg_catalog.current_setting('server_version_num')::pg_catalog.int4 AS version,
                pg_catalog.pg_backend_pid() AS backend,
                ARRAY(
                    SELECT t.typname::pg_catalog.text
                    FROM pg_catalog.pg_type t
                    JOIN pg_catalog.pg_type b ON b.typname = t.typname
                        AND b.typnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    WHERE t.typnamespace = pg_catalog.to_regnamespace(
                        pg_catalog.quote_ident(pg_catalog.current_schema()::pg_catalog.text))) AS hidden,
                ARRAY(
                    SELECT pg_catalog.concat_ws(' ', o.class::pg_catalog.oid, o.oid)
                    FROM (
                        SELECT p.tableoid, p.oid, p.pronamespace
                        FROM pg_catalog.pg_proc p WHERE NOT pg_catalog.pg_function_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.oprnamespace
                        FROM pg_catalog.pg_operator p WHERE NOT pg_catalog.pg_operator_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.opcnamespace
                        FROM pg_catalog.pg_opclass p WHERE NOT pg_catalog.pg_opclass_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.opfnamespace
                        FROM pg_catalog.pg_opfamily p WHERE NOT pg_catalog.pg_opfamily_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.collnamespace
                        FROM pg_catalog.pg_collation p WHERE NOT pg_catalog.pg_collation_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.cfgnamespace
                        FROM pg_catalog.pg_ts_config p WHERE NOT pg_catalog.pg_ts_config_is_visible(p.oid)
                        UNION ALL SELECT p.tableoid, p.oid, p.dictnamespace
                        FROM pg_catalog.pg_ts_dict p WHERE NOT pg_catalog.pg_ts_dict_is_visible(p.oid)
                    ) AS o (class, oid, namespace)
                    WHERE o.namespace = pg_catalog.to_regnamespace(
                        pg_catalog.quote_ident(pg_catalog.current_schema()::pg_catalog.text))) AS covered,
                pg_catalog.set_config(s.name, s.value, true)
            FROM (VALUES ('jit', 'off'), ('plan_cache_mode', 'force_generic_plan'), ('quote_all_identifiers', 'off'), ('DateStyle', 'ISO'),
                ('statement_timeout', '0'),
                ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'), ('extra_float_digits', '3'),
                ('bytea_output', 'hex'), ('standard_conforming_strings', 'on')) AS s (name, value)
            """;

    /**
     * Begins to read.
     * @param session the connection, in a transaction that has done nothing yet
     * @param other the name under which the current schema is shown; the schema that has
     * it is not read; null for its own name
     */
    static CatalogSource begin(DatabaseSession session, @Nullable String other) {
        session.jdbc().sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").update();
        return session.jdbc()
            .sql(SESSION)
            .query((row, number) -> new CatalogSource(session,
                    new CurrentSchema(row.getString("schema"), row.getString("written"), other), row.getInt("version"),
                    Set.of((String[]) row.getArray("hidden").getArray()), covered(row), row.getInt("backend")))
            .list()
            .get(0);
    }

    private static Set<CatalogAddress> covered(ResultSet row) throws SQLException {
        Set<CatalogAddress> covered = new HashSet<>();
        for (String address : (String[]) row.getArray("covered").getArray()) {
            String[] parts = address.split(" ", 2);
            covered.add(new CatalogAddress(Long.parseLong(parts[0]), Long.parseLong(parts[1]), 0));
        }
        return covered;
    }

    List<CatalogRow> rows(String query) {
        return list(query, new CatalogRowMapper(this));
    }

    <T> List<T> list(String query, RowMapper<T> mapper) {
        String left = (this.current.other() != null) ? this.current.other() : "";
        return this.session.jdbc().sql(OURS + query).param(left).query(mapper).list();
    }

    /** Gives the current schema as it is shown; null if there is none. */
    @Nullable String schema() {
        return this.current.shown();
    }

    /** Gives a text of the server as it is shown. */
    String text(String text) {
        return this.current.text(text);
    }

    /** Gives a name without its schema if that is the current one and not needed. */
    QualifiedName name(@Nullable String in, String name) {
        boolean plain = in == null || (in.equals(schema()) && !this.hidden.contains(name));
        return new QualifiedName(plain ? null : in, name);
    }

    /**
     * Takes the current schema off the name that follows a word. What comes before that
     * word may be key words and names only, so that the word in a name is in quotes.
     */
    String unqualified(String definition, String word) {
        int end = after(definition, word);
        String prefix = this.current.prefix();
        return (prefix != null && definition.startsWith(prefix, end))
                ? definition.substring(0, end) + definition.substring(end + prefix.length()) : definition;
    }

    static String withoutSemicolon(String definition) {
        String text = definition.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static int after(String definition, String word) {
        boolean quoted = false;
        for (int index = 0; index < definition.length(); index++) {
            quoted ^= definition.charAt(index) == '"';
            if (!quoted && definition.startsWith(word, index)) {
                return index + word.length();
            }
        }
        throw new IllegalArgumentException("no " + word + " in " + definition);
    }

}
