package dev.migrate.catalog;

import java.util.List;

/** Reads extensions. Their versions count only if they are stated. */
final class ExtensionReader implements ObjectReader {

    private static final String QUERY = """
            SELECT e.tableoid AS class, e.oid, 'EXTENSION' AS id_kind, e.extname AS id_name,
                NULLIF(n.nspname, pg_catalog.current_schema()) AS schema,
                ARRAY[e.extversion] AS version
            FROM pg_catalog.pg_extension e
            JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            ORDER BY e.extname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
