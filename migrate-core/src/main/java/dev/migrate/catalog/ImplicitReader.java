package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads what comes with other parts, if something may be said of it. */
final class ImplicitReader implements ObjectReader {

    private static final String SEQUENCES = """
            SELECT q.tableoid AS class, q.oid, 'IMPLICIT_SEQUENCE' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, q.relname AS id_name,
                ARRAY[pg_catalog.concat(c.oid, '.', a.attnum)] AS uses
            FROM relations c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> ''
            JOIN pg_catalog.pg_depend d ON d.classid = c.class AND d.refclassid = c.class AND d.refobjid = c.oid
                AND d.refobjsubid = a.attnum AND d.deptype = 'i'
            JOIN pg_catalog.pg_class q ON q.oid = d.objid
            ORDER BY c.nspname, c.relname, q.relname
            """;

    // those of a partition begin with the parameters and the tablespace of the whole
    private static final String INDEXES = """
            SELECT x.tableoid AS class, x.oid, 'IMPLICIT_INDEX' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, x.relname AS id_name,
                CASE WHEN x.oid <> w.oid AND x.reloptions IS DISTINCT FROM w.reloptions THEN %s END AS parameters,
                CASE WHEN x.oid <> w.oid AND x.reltablespace <> w.reltablespace THEN s.spcname END AS tablespace,
                ARRAY(
                    SELECT ARRAY[a.attnum, a.attstattarget]::pg_catalog.text[]
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = x.oid AND a.attstattarget >= 0
                    ORDER BY a.attnum) AS column_targets,
                ARRAY[w.oid::pg_catalog.text] AS uses
            FROM relations c
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            JOIN pg_catalog.pg_class w ON w.oid = CASE WHEN x.relispartition AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_constraint o
                    WHERE o.conindid = x.oid AND o.contype IN ('p', 'u', 'x') AND o.conparentid = 0)
                THEN pg_catalog.pg_partition_root(x.oid) ELSE x.oid END
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
            WHERE x.relispartition
            OR EXISTS (
                SELECT FROM pg_catalog.pg_constraint k
                WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.nspname, c.relname, x.relname
            """.formatted(CatalogOptions.of("x.reloptions"));

    private static final String CONSTRAINTS = """
            SELECT k.tableoid AS class, k.oid, 'IMPLICIT_CONSTRAINT' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, k.conname AS id_name,
                CASE WHEN k.contype = 'n' THEN ARRAY[pg_catalog.concat(c.oid, '.', k.conkey[1])]
                    WHEN k.conparentid <> 0
                    THEN ARRAY[pg_catalog.concat(k.tableoid::pg_catalog.oid, '/', k.conparentid)]
                    ELSE ARRAY(
                        SELECT pg_catalog.concat(p.tableoid::pg_catalog.oid, '/', p.oid)
                        FROM pg_catalog.pg_inherits h
                        JOIN pg_catalog.pg_constraint p ON p.conrelid = h.inhparent AND p.conname = k.conname
                        WHERE h.inhrelid = c.oid
                        ORDER BY h.inhseqno) END AS uses
            FROM relations c
            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid
            JOIN pg_catalog.pg_description d ON d.classoid = k.tableoid AND d.objoid = k.oid
            WHERE k.conparentid <> 0
            OR (NOT k.conislocal AND k.coninhcount > 0)
            OR (k.contype = 'n' AND NOT (k.coninhcount = 0 AND (k.connoinherit OR NOT k.convalidated)))
            ORDER BY c.nspname, c.relname, k.conname
            """;

    private static final String TRIGGERS = """
            SELECT t.tableoid AS class, t.oid, 'IMPLICIT_TRIGGER' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, t.tgname AS id_name,
                CASE WHEN t.tgenabled <> p.tgenabled THEN CASE t.tgenabled WHEN 'O' THEN 'ENABLE'
                    WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE_REPLICA'
                    WHEN 'A' THEN 'ENABLE_ALWAYS' END END AS fires,
                ARRAY(
                    SELECT pg_catalog.concat(r.tableoid::pg_catalog.oid, '/', r.oid)
                    FROM pg_catalog.pg_partition_ancestors(c.oid) a
                    JOIN pg_catalog.pg_trigger r ON r.tgrelid = a.relid AND r.tgname = t.tgname
                        AND r.tgparentid = 0) AS uses
            FROM relations c
            JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid
            JOIN pg_catalog.pg_trigger p ON p.oid = t.tgparentid
            WHERE NOT t.tgisinternal
            ORDER BY c.nspname, c.relname, t.tgname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(SEQUENCES));
        rows.addAll(source.rows(INDEXES));
        rows.addAll(source.rows(CONSTRAINTS));
        rows.addAll(source.rows(TRIGGERS));
        return rows;
    }

}
