package dev.migrate.catalog;

import java.util.List;

/** Reads enums. */
final class EnumReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.class, t.oid, 'ENUM' AS id_kind, t.nspname AS id_schema, t.typname AS id_name,
                ARRAY(
                    SELECT e.enumlabel::pg_catalog.text
                    FROM pg_catalog.pg_enum e
                    WHERE e.enumtypid = t.oid
                    ORDER BY e.enumsortorder) AS values
            FROM types t
            WHERE t.typtype = 'e'
            ORDER BY t.nspname, t.typname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
