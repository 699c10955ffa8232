package dev.migrate.ddl;

/** The types that an enum is rebuilt with, and the columns that have them. */
final class EnumTypes {

    /** Reads the enum, the domains over it and their arrays, and how they are created. */
    static final String TYPES = """
            gone := ARRAY(SELECT enumlabel::text FROM pg_catalog.pg_enum
                WHERE enumtypid = enum AND enumlabel <> ALL (labels) ORDER BY enumsortorder);
            WITH RECURSIVE kind(oid, domain, name, dims, depth) AS (
                SELECT x.oid, false, pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets, x.dims, 0
                FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)
                WHERE t.oid = enum
                UNION ALL
                SELECT x.oid, x.brackets = '', pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets,
                    kind.dims + x.dims, kind.depth + 1
                FROM kind JOIN pg_catalog.pg_type t ON t.typbasetype = kind.oid AND t.typtype = 'd'
                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
                CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)),
            named AS (
                SELECT kind.name, kind.domain, kind.depth, t.*
                FROM kind JOIN pg_catalog.pg_type t ON t.oid = kind.oid
                WHERE kind.domain OR t.oid = enum)
            SELECT (SELECT pg_catalog.array_agg(kind.oid ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                (SELECT pg_catalog.array_agg(kind.name ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                (SELECT pg_catalog.array_agg(kind.dims ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
                pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s RENAME TO %I', name,
                    pg_catalog.left(typname, 55) || '_rebuilt') ORDER BY depth, oid)
            INTO types, names, dims, former FROM named;""";

    /** Reads how the domains are created and the columns changed. */
    static final String COLUMNS = """
            SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('CREATE DOMAIN %s AS %s%s%s', k.name, base.name,
                    CASE WHEN t.typnotnull THEN coalesce((
                        SELECT pg_catalog.format(' CONSTRAINT %I NOT NULL', conname)
                        FROM pg_catalog.pg_constraint WHERE contypid = t.oid AND contype = 'n'), ' NOT NULL') END,
                    (SELECT pg_catalog.string_agg(pg_catalog.format(' CONSTRAINT %I %s', c.conname,
                        pg_catalog.pg_get_constraintdef(c.oid)), '' ORDER BY c.conname)
                    FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c' AND c.convalidated))
                ORDER BY k.n), '{}'), coalesce(pg_catalog.array_agg(k.name ORDER BY k.n), '{}')
            INTO anew, domains
            FROM ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names)) WITH ORDINALITY k(oid, name, n)
            JOIN pg_catalog.pg_type t ON t.oid = k.oid AND t.typtype = 'd'
            JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names)) base(oid, name) ON base.oid = t.typbasetype;
            WITH col AS (
                SELECT c.oid, c.relkind, a.attname, a.attnum, k.name,
                    pg_catalog.format(CASE k.dims WHEN 0 THEN {scalar} ELSE {array} END, a.attname) || '::' || k.name AS value
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names), pg_catalog.unnest(dims)) k(oid, name, dims)
                    ON k.oid = a.atttypid
                WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND a.attinhcount = 0)
            SELECT coalesce(pg_catalog.array_agg(one.change ORDER BY one.oid), '{}') INTO change FROM (
                SELECT col.oid, pg_catalog.format('ALTER %s %s ', CASE col.relkind WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END,
                        col.oid::pg_catalog.regclass)
                    || pg_catalog.string_agg(pg_catalog.format(CASE col.relkind
                        WHEN 'c' THEN 'ALTER ATTRIBUTE %I TYPE %s'
                        WHEN 'f' THEN 'ALTER COLUMN %I TYPE %s'
                        ELSE 'ALTER COLUMN %I TYPE %s USING %s' END, col.attname, col.name, col.value), ', '
                        ORDER BY col.attnum) AS change
                FROM col GROUP BY col.oid, col.relkind) one;
            SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('ALTER TABLE ONLY %s ALTER COLUMN %I SET %s',
                a.attrelid::pg_catalog.regclass, a.attname, x.setting) ORDER BY a.attrelid, a.attnum), '{}')
            INTO after
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            CROSS JOIN LATERAL (VALUES
                (a.attstorage <> t.typstorage, 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
                    WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END),
                (a.attcompression <> '', 'COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END)
                ) x(other, setting)
            WHERE a.atttypid = ANY (types) AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND x.other;""";

    private EnumTypes() {
    }

}
