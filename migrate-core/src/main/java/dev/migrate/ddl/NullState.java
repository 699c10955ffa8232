package dev.migrate.ddl;

import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * Where a column allowed null, in its table and in those that inherit from it or are
 * parts of it, as the statements that put it back. From PostgreSQL 18, NOT NULL is a
 * constraint with a name, and the server itself keeps which children have one of their
 * own; before, it is a mark that a change of the parent sets or takes away in all of
 * them.
 */
final class NullState {

    private static final String COLUMNS = """
            (WITH RECURSIVE member(oid, depth) AS (
                SELECT {table}::pg_catalog.regclass::pg_catalog.oid, 0
                UNION
                SELECT i.inhrelid, member.depth + 1
                FROM member JOIN pg_catalog.pg_inherits i ON i.inhparent = member.oid
                WHERE pg_catalog.current_setting('server_version_num')::int < 180000
            ), col AS (
                SELECT m.oid, m.depth, a.attnum, a.attnotnull, c.relkind = 'p' AS parted,
                    CASE m.depth WHEN 0 THEN {table} ELSE pg_catalog.format('%I.%I', n.nspname, c.relname) END AS name,
                    pg_catalog.format(' ALTER COLUMN %I ', a.attname) AS words
                FROM (SELECT oid, max(depth) AS depth FROM member GROUP BY oid) m
                JOIN pg_catalog.pg_class c ON c.oid = m.oid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_attribute a ON a.attrelid = m.oid AND a.attname = {column}
            ), whole AS (
                SELECT col.*, CASE WHEN EXISTS (SELECT FROM col WHERE depth > 0) THEN 'ONLY ' ELSE '' END AS only
                FROM col WHERE depth = 0
            )
            """;

    // the whole lets all of its partitions allow null, and cannot do so by itself
    private static final String REFUSED = COLUMNS
            + """
                    SELECT coalesce(pg_catalog.string_agg('ALTER TABLE ' || x.sql || E'\\n;\\n', '' ORDER BY x.rank, x.depth), '')
                    FROM whole w CROSS JOIN LATERAL (
                        SELECT 0 AS rank, c.depth, CASE WHEN w.parted THEN '' ELSE w.only END || c.name || c.words
                            || 'DROP NOT NULL' AS sql
                        FROM col c WHERE NOT c.attnotnull AND (NOT w.parted OR c.depth = 0)
                        UNION ALL
                        SELECT 1, -c.depth, w.only || c.name || c.words || 'SET NOT NULL'
                        FROM col c WHERE c.attnotnull AND w.parted AND NOT w.attnotnull
                    ) x)""";

    private static final String ALLOWED = COLUMNS + """
            SELECT coalesce(pg_catalog.string_agg(coalesce(k.sql, 'ALTER TABLE ' || w.only || c.name || c.words
                || 'SET NOT NULL') || E'\\n;\\n', '' ORDER BY -c.depth), '')
            FROM whole w CROSS JOIN col c LEFT JOIN LATERAL (
                SELECT pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.name, k.conname,
                    pg_catalog.pg_get_constraintdef(k.oid)) || coalesce((
                        SELECT pg_catalog.format(E'\\n;\\nCOMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, c.name,
                            d.description)
                        FROM pg_catalog.pg_description d WHERE d.classoid = k.tableoid AND d.objoid = k.oid), '')
                FROM pg_catalog.pg_constraint k
                WHERE k.contype = 'n' AND k.conrelid = c.oid AND k.conkey = ARRAY[c.attnum]
            ) k(sql) ON true
            WHERE c.attnotnull)""";

    private static final String DOMAIN = """
            (SELECT CASE WHEN t.typnotnull THEN coalesce((
                    SELECT pg_catalog.format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', {domain}, k.conname,
                        pg_catalog.pg_get_constraintdef(k.oid)) || coalesce((
                            SELECT pg_catalog.format(E'\\n;\\nCOMMENT ON CONSTRAINT %I ON DOMAIN %s IS %L', k.conname,
                                {domain}, d.description)
                            FROM pg_catalog.pg_description d WHERE d.classoid = k.tableoid AND d.objoid = k.oid), '')
                    FROM pg_catalog.pg_constraint k WHERE k.contype = 'n' AND k.contypid = t.oid),
                'ALTER DOMAIN ' || {domain} || ' SET NOT NULL') || E'\\n;\\n' ELSE '' END
            FROM pg_catalog.pg_type t WHERE t.oid = {oid})""";

    private NullState() {
    }

    /**
     * Gives what puts the state back that a domain which comes to allow null had.
     * @param domain the domain
     * @return an expression; an empty text if it allows null already
     */
    static String ofDomain(ObjectReference domain) {
        return DOMAIN.replace("{domain}", SqlLiteral.quote(domain.name().sql()))
            .replace("{oid}", CatalogAddress.oid(domain));
    }

    /**
     * Gives what puts the state back that a change finds.
     * @param column the column
     * @param notNull whether the change refuses null
     * @return an expression; an empty text if everything is so already
     */
    static String before(ObjectReference column, boolean notNull) {
        return (notNull ? REFUSED : ALLOWED).replace("{table}", SqlLiteral.quote(Words.table(column)))
            .replace("{column}", SqlLiteral.quote(column.name().name()));
    }

}
