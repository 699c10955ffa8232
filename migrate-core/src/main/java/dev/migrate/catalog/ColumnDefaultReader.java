package dev.migrate.catalog;

import java.util.List;

/** Reads the defaults of columns, of views too; those of generated columns are none. */
final class ColumnDefaultReader implements ObjectReader {

    private static final String QUERY = """
            SELECT d.tableoid AS class, d.oid, 'COLUMN_DEFAULT' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, a.attname AS id_name,
                pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression
            FROM relations c
            JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE c.relkind IN ('r', 'p', 'f', 'v')
            AND a.attgenerated = ''
            ORDER BY c.nspname, c.relname, a.attnum
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
