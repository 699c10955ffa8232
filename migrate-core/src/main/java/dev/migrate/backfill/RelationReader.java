package dev.migrate.backfill;

import dev.migrate.backfill.WalkKey.KeyColumn;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the catalog knows about the table whose rows are changed. */
final class RelationReader {

    /** Types whose values are written as texts that mean the same in any session. */
    static final String TYPES = "'{int2,int4,int8,numeric,text,varchar,bpchar,name,char,oid,uuid,bytea,inet,cidr,"
            + "macaddr,macaddr8,bool,date,timestamp,timestamptz}'";

    /**
     * The columns of unique keys without null of {@code keyed}, a row each: those that an
     * index holds in one order, so that it is read forwards.
     */
    static final String KEYS = """
            SELECT i.indexrelid::bigint AS index, a.attname::text AS column,
                pg_catalog.format_type(t.oid, NULL) AS type,
                CASE WHEN i.indcollation[n] NOT IN (0, a.attcollation)
                    THEN pg_catalog.format(' COLLATE %I.%I', cn.nspname, co.collname) ELSE '' END AS collation,
                t.typname IN ('date', 'timestamp', 'timestamptz') AS dated,
                i.indisprimary AS is_primary, i.indnkeyatts AS columns, n AS place
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_am m ON m.oid = c.relam AND m.amname = 'btree'
            CROSS JOIN LATERAL pg_catalog.generate_series(0, i.indnkeyatts - 1) AS g(n)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[n]
            JOIN pg_catalog.pg_type own ON own.oid = a.atttypid
            JOIN pg_catalog.pg_type t ON t.oid = coalesce(nullif(own.typbasetype, 0), own.oid)
            JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
            JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[n]
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = i.indcollation[n]
            LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
            WHERE i.indrelid = {keyed} AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL
                AND i.indexprs IS NULL AND a.attnotnull AND o.opcdefault
                AND i.indoption[n] & 1 = i.indoption[0] & 1
                AND (t.typtype = 'e' OR (tn.nspname = 'pg_catalog' AND t.typname = ANY ({types}::name[])))
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = i.indrelid
                    AND k.contype = 'n' AND NOT k.convalidated AND a.attnum = ANY (k.conkey))
            ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid, n
            """.replace("{types}", TYPES);

    private static final String PARTS = """
            WITH RECURSIVE part(relid) AS (
                SELECT {table}::pg_catalog.regclass::oid
                UNION
                SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN part p ON i.inhparent = p.relid WHERE NOT {only})
            SELECT c.oid::bigint AS oid, c.relkind::text AS kind, c.reltuples::float8 AS rows,
                coalesce(pg_catalog.pg_relation_size(c.oid), 0)
                    / pg_catalog.current_setting('block_size')::bigint AS pages
            FROM part p
            JOIN pg_catalog.pg_class c ON c.oid = p.relid
            ORDER BY c.oid <> {table}::pg_catalog.regclass, c.oid
            """;

    private final JdbcClient jdbc;

    RelationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads.
     * @return the table; null if it is not a table that can be walked
     */
    @Nullable Relation read(BatchedChange change) {
        List<Part> parts = this.jdbc
            .sql(PARTS.replace("{only}", Boolean.toString(change.only()))
                .replace("{table}", SqlLiteral.quote(change.table().sql())))
            .query((row, number) -> new Part(row.getLong(1), row.getString(2), row.getDouble(3), row.getLong(4)))
            .list();
        Part whole = parts.get(0);
        if (!Set.of("r", "p").contains(whole.kind()) || parts.stream().anyMatch((part) -> part.kind().equals("f"))) {
            return null;
        }
        // a key of a table says nothing about those that inherit from it
        boolean keyed = whole.kind().equals("p") || parts.size() == 1;
        List<Part> stored = parts.stream().filter((part) -> !part.kind().equals("p")).toList();
        return new Relation(parts.stream().map(Part::oid).toList(),
                keyed ? key(whole.oid(), change.deletes() ? List.of() : change.columns()) : null,
                stored.stream().mapToDouble((part) -> Math.max(0, part.rows())).sum(),
                stored.stream().mapToLong(Part::pages).max().orElse(0),
                stored.stream().allMatch((part) -> part.rows() > 0 || part.pages() == 0));
    }

    private @Nullable WalkKey key(long table, @Nullable List<String> assigned) {
        if (assigned == null) {
            return null;
        }
        Map<Long, List<Column>> indexes = new LinkedHashMap<>();
        this.jdbc.sql(KEYS.replace("{keyed}", Long.toString(table)))
            .query((row, number) -> new Column(row.getLong("index"),
                    new KeyColumn(row.getString("column"), row.getString("type"), row.getString("collation"),
                            row.getBoolean("dated")),
                    row.getInt("columns")))
            .list()
            .forEach((column) -> indexes.computeIfAbsent(column.index(), (index) -> new ArrayList<>()).add(column));
        Set<String> changed = new HashSet<>(assigned);
        for (List<Column> columns : indexes.values()) {
            boolean whole = columns.size() == columns.get(0).columns();
            if (whole && columns.stream().noneMatch((column) -> changed.contains(column.key().name()))) {
                return new WalkKey(columns.stream().map(Column::key).toList());
            }
        }
        return null;
    }

    private record Part(long oid, String kind, double rows, long pages) {

    }

    private record Column(long index, KeyColumn key, int columns) {

    }

}
