package dev.migrate.catalog;

import java.util.List;

/** Reads for whom there are privileges on what is created later. */
final class DefaultPrivilegesReader implements ObjectReader {

    private static final String QUERY = """
            SELECT d.tableoid AS class, d.oid, 'DEFAULT_PRIVILEGES' AS id_kind,
                w.scope || ' ON ' || w.objects AS id_name, w.scope, w.objects,
                pg_catalog.pg_get_userbyid(d.defaclrole) AS for_role, CASE WHEN n.oid IS NOT NULL
                    THEN ARRAY[n.nspname::pg_catalog.text, w.objects] END AS in_schema
            FROM pg_catalog.pg_default_acl d
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
            CROSS JOIN LATERAL (
                SELECT pg_catalog.concat_ws(' ',
                    'FOR ROLE ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(d.defaclrole)::pg_catalog.text),
                    'IN SCHEMA ' || pg_catalog.quote_ident(n.nspname::pg_catalog.text)) AS scope,
                    CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
                        WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS'
                        ELSE 'LARGE OBJECTS' END AS objects) w
            ORDER BY (w.scope || ' ON ' || w.objects) COLLATE "C"
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
