package dev.migrate.catalog;

import java.util.List;

/** Reads row-level security policies. */
final class PolicyReader implements ObjectReader {

    private static final String QUERY = """
            SELECT p.tableoid AS class, p.oid, 'POLICY' AS id_kind, c.nspname AS id_of_schema, c.relname AS id_of_name,
                p.polname AS id_name, NOT p.polpermissive AS restrictive,
                CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
                ARRAY(
                    SELECT CASE WHEN u.role = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(r.rolname::pg_catalog.text) END
                    FROM pg_catalog.unnest(p.polroles) AS u (role)
                    LEFT JOIN pg_catalog.pg_roles r ON r.oid = u.role
                    ORDER BY r.rolname) AS roles,
                pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
                pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check
            FROM relations c
            JOIN pg_catalog.pg_policy p ON p.polrelid = c.oid
            ORDER BY c.nspname, c.relname, p.polname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
