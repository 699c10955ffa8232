package dev.migrate.catalog;

import java.util.List;

/** Reads the columns of views and composite types that have comments. */
final class AttributeReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.class, c.oid, a.attnum AS sub, 'ATTRIBUTE' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, a.attname AS id_name
            FROM relations c
            JOIN pg_catalog.pg_description d ON d.classoid = c.class AND d.objoid = c.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
            WHERE c.relkind IN ('v', 'm', 'c')
            AND a.attnum > 0
            ORDER BY c.nspname, c.relname, a.attnum
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
