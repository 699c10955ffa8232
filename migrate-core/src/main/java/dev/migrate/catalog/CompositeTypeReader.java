package dev.migrate.catalog;

import java.util.List;

/** Reads composite types; the row types of tables and views are none of their own. */
final class CompositeTypeReader implements ObjectReader {

    // of the relation c
    static final String ATTRIBUTES = """
            ARRAY(
                    SELECT ARRAY[a.attname::pg_catalog.text, pg_catalog.format_type(a.atttypid, a.atttypmod),
                        CASE WHEN a.attcollation <> y.typcollation
                            THEN a.attcollation::pg_catalog.regcollation::pg_catalog.text END]
                    FROM pg_catalog.pg_attribute a
                    JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    ORDER BY a.attnum)""";

    private static final String QUERY = """
            SELECT t.class, t.oid, 'COMPOSITE_TYPE' AS id_kind, t.nspname AS id_schema, t.typname AS id_name,
                %s AS attributes
            FROM types t
            JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
            WHERE t.typtype = 'c'
            AND c.relkind = 'c'
            ORDER BY t.nspname, t.typname
            """.formatted(ATTRIBUTES);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
