package dev.migrate.rows;

import dev.migrate.rows.Column.Source;
import dev.migrate.sql.QualifiedName;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that are to be filled, as the catalog has them. */
final class TableCatalog {

    // an INSERT into a table that has a rule for it, or an arbiter that may be late,
    // cannot say ON CONFLICT
    private static final String TABLES = """
            SELECT c.oid::bigint AS oid, n.nspname, c.relname, c.relkind = 'p' AS partitioned,
                NOT EXISTS (
                    SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND NOT i.indimmediate
                ) AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type IN ('2', '3')
                ) AS skips
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND (n.nspname !~ '^pg_' OR n.oid = pg_catalog.pg_my_temp_schema())
                AND n.nspname <> 'information_schema'
                AND (pg_catalog.cardinality(?::text[]) = 0 OR n.nspname = ANY (?::text[]))
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                        AND d.deptype = 'e'
                )
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """;

    // a default is the same at every call unless its tree calls a function that is not,
    // reads the clock or the user, or reads a text as a value of its type, as 'now' does
    private static final String COLUMNS = """
            WITH source AS (
                SELECT d.refobjid AS relation, d.refobjsubid AS number, d.objid AS sequence
                FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.refobjid = ANY (?::bigint[]) AND d.refobjsubid > 0 AND d.deptype = 'i'
                UNION ALL
                SELECT v.adrelid, v.adnum, d.refobjid
                FROM pg_catalog.pg_attrdef v
                JOIN pg_catalog.pg_depend d ON d.objid = v.oid
                WHERE v.adrelid = ANY (?::bigint[])
                    AND d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            ), drawn AS (
                SELECT DISTINCT ON (o.relation, o.number) o.relation, o.number, s.seqrelid AS sequence,
                    CASE WHEN s.seqcycle THEN 9223372036854775807
                        ELSE trunc((CASE WHEN s.seqincrement > 0 THEN s.seqmax ELSE s.seqmin END::numeric
                            - coalesce(last.value, s.seqstart)) / s.seqincrement)
                            + CASE WHEN last.value IS NULL THEN 1 ELSE 0 END
                    END AS available
                FROM source o
                JOIN pg_catalog.pg_sequence s ON s.seqrelid = o.sequence
                CROSS JOIN LATERAL (SELECT pg_catalog.pg_sequence_last_value(s.seqrelid) AS value) last
                ORDER BY o.relation, o.number, s.seqrelid
            )
            SELECT a.attrelid::bigint AS oid, a.attname, a.atttypid::bigint AS type, a.atttypmod,
                pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_name, a.attnotnull,
                a.attgenerated <> '' AS generated, n.sequence IS NOT NULL AS drawn, n.available,
                CASE WHEN a.attidentity = '' THEN pg_catalog.pg_get_expr(v.adbin, v.adrelid)
                    ELSE pg_catalog.format('pg_catalog.nextval(%s::pg_catalog.oid::pg_catalog.regclass)', n.sequence)
                END AS expression,
                v.adbin IS NOT NULL AND v.adbin::text !~ '[{](SQLVALUEFUNCTION|NEXTVALUEEXPR|COERCEVIAIO)'
                    AND NOT EXISTS (
                        SELECT FROM pg_catalog.regexp_matches(v.adbin::text, ':(?:op)?funcid (\\d+)', 'g') AS call
                        JOIN pg_catalog.pg_proc p ON p.oid = call[1]::pg_catalog.oid
                        WHERE p.provolatile <> 'i'
                    ) AS constant
            FROM pg_catalog.pg_attribute a
            LEFT JOIN pg_catalog.pg_attrdef v ON v.adrelid = a.attrelid AND v.adnum = a.attnum
            LEFT JOIN drawn n ON n.relation = a.attrelid AND n.number = a.attnum AND a.attgenerated = ''
            WHERE a.attrelid = ANY (?::bigint[]) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """;

    private static final long ENDLESS = 1L << 40;

    private final JdbcClient jdbc;

    private final List<String> schemas;

    TableCatalog(JdbcClient jdbc, List<String> schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    List<Table> read() {
        String[] names = this.schemas.toArray(new String[0]);
        List<Table> bare = this.jdbc.sql(TABLES).param(names).param(names).query((row, index) -> bare(row)).list();
        Long[] oids = bare.stream().map(Table::oid).toArray(Long[]::new);
        Map<Long, List<Column>> columns = new HashMap<>();
        this.jdbc.sql(COLUMNS).param(oids).param(oids).param(oids).query((row) -> {
            columns.computeIfAbsent(row.getLong("oid"), (oid) -> new ArrayList<>()).add(column(row));
        });
        ConstraintCatalog constraints = ConstraintCatalog.read(this.jdbc, oids);
        Map<Long, Partitions> partitions = PartitionCatalog.read(this.jdbc, oids);
        return bare.stream()
            .map((table) -> new Table(table.oid(), table.name(), table.isPartitioned(), table.skipsConflicts(),
                    columns.getOrDefault(table.oid(), List.of()), constraints.checks(table.oid()),
                    constraints.uniqueKeys(table.oid()), constraints.excluded(table.oid()),
                    constraints.foreignKeys(table.oid()), partitions.getOrDefault(table.oid(), Partitions.NONE)))
            .toList();
    }

    private static Table bare(ResultSet row) throws SQLException {
        return new Table(row.getLong("oid"), new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getBoolean("partitioned"), row.getBoolean("skips"), List.of(), List.of(), List.of(), List.of(),
                List.of(), Partitions.NONE);
    }

    private static Column column(ResultSet row) throws SQLException {
        boolean drawn = row.getBoolean("drawn");
        Source source = Source.GIVEN;
        if (row.getBoolean("generated")) {
            source = Source.GENERATED;
        }
        else if (drawn) {
            source = Source.SEQUENCE;
        }
        else if (row.getBoolean("constant")) {
            source = Source.CONSTANT;
        }
        BigDecimal available = drawn ? row.getBigDecimal("available") : BigDecimal.ZERO;
        return new Column(row.getString("attname"), new TypeRef(row.getLong("type"), row.getInt("atttypmod")),
                row.getString("type_name"), row.getBoolean("attnotnull"), source, row.getString("expression"),
                available.max(BigDecimal.ZERO).min(BigDecimal.valueOf(ENDLESS)).longValue());
    }

}
