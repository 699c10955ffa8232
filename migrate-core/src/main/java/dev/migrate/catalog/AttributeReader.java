package dev.migrate.catalog;

import java.util.List;

/** Reads the columns of views and composite types of which something is said. */
final class AttributeReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.class, c.oid, a.attnum AS sub, 'ATTRIBUTE' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, a.attname AS id_name, s.storage, s.compression, s.statistics_target,
                s.parameters
            FROM relations c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_description d ON d.classoid = c.class AND d.objoid = c.oid
                AND d.objsubid = a.attnum
            CROSS JOIN LATERAL (
                SELECT %s
                WHERE c.relkind = 'm'
                UNION ALL
                SELECT NULL, NULL, NULL, NULL
                WHERE c.relkind <> 'm') AS s (storage, compression, statistics_target, parameters)
            WHERE c.relkind IN ('v', 'm', 'c')
            AND (d.objoid IS NOT NULL OR a.attacl IS NOT NULL OR s.storage IS NOT NULL OR s.compression IS NOT NULL
                OR s.statistics_target IS NOT NULL OR s.parameters <> '{}')
            ORDER BY c.nspname, c.relname, a.attnum
            """.formatted(ColumnReader.SETTINGS);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
