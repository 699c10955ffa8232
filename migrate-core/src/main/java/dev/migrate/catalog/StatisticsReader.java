package dev.migrate.catalog;

import java.util.List;

/** Reads extended statistics. */
final class StatisticsReader implements ObjectReader {

    // stxstattarget is null from PostgreSQL 17 where it was -1
    private static final String QUERY = """
            SELECT s.tableoid AS class, s.oid, 'STATISTICS' AS id_kind, n.nspname AS id_schema, s.stxname AS id_name,
                pg_catalog.pg_get_statisticsobjdef(s.oid) AS statements,
                NULLIF(s.stxstattarget, -1) AS statistics_target, ARRAY[s.stxrelid::pg_catalog.text] AS uses
            FROM pg_catalog.pg_statistic_ext s
            JOIN namespaces n ON n.oid = s.stxnamespace
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = s.tableoid AND e.objid = s.oid AND e.deptype = 'e')
            ORDER BY n.nspname, s.stxname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row.changeStatements((text) -> source.unqualified(text, " STATISTICS ")));
        return rows;
    }

}
