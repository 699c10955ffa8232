package dev.migrate.catalog;

import java.util.List;

/** Reads schemas. */
final class SchemaReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.tableoid AS class, c.oid, 'SCHEMA' AS id_kind, n.nspname AS id_name
            FROM namespaces n
            JOIN pg_catalog.pg_namespace c ON c.oid = n.oid
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = c.tableoid AND e.objid = c.oid AND e.deptype = 'e')
            ORDER BY n.nspname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
