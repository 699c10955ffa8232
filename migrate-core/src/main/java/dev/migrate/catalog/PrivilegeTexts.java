package dev.migrate.catalog;

/**
 * The differences of access control lists from PostgreSQL's defaults, per object and
 * role. Who granted it is not looked at.
 */
final class PrivilegeTexts {

    // a list that is null is PostgreSQL's own start; a default of one schema adds to it
    static final String QUERY = """
            , lists AS (
                SELECT o.class, o.oid, o.acl, pg_catalog.acldefault(o.kind::pg_catalog."char", o.owner) AS start
                FROM objects o
                WHERE o.acl IS NOT NULL
                UNION ALL
                SELECT d.tableoid, d.oid, d.defaclacl, CASE WHEN d.defaclnamespace = 0
                    THEN pg_catalog.acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END,
                        d.defaclrole) END
                FROM pg_catalog.pg_default_acl d
            ), entries AS (
                SELECT l.class, l.oid, 0 AS sub, true AS granted, e.grantee, e.is_grantable,
                    e.privilege_type AS privilege
                FROM lists l
                CROSS JOIN LATERAL (
                    SELECT a.grantee, a.is_grantable, a.privilege_type FROM pg_catalog.aclexplode(l.acl) a
                    EXCEPT
                    SELECT s.grantee, s.is_grantable, s.privilege_type FROM pg_catalog.aclexplode(l.start) s) e
                UNION ALL
                SELECT l.class, l.oid, 0, false, e.grantee, e.is_grantable, e.privilege_type
                FROM lists l
                CROSS JOIN LATERAL (
                    SELECT s.grantee, s.is_grantable, s.privilege_type FROM pg_catalog.aclexplode(l.start) s
                    EXCEPT
                    SELECT a.grantee, a.is_grantable, a.privilege_type FROM pg_catalog.aclexplode(l.acl) a) e
                UNION ALL
                SELECT c.class, c.oid, a.attnum, true, e.grantee, e.is_grantable, e.privilege_type
                FROM relations c
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attacl IS NOT NULL
                CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) e
            )
            SELECT e.class, e.oid, e.sub, e.granted,
                pg_catalog.array_agg(e.privilege ORDER BY e.privilege COLLATE "C") AS privileges,
                CASE WHEN e.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(
                    pg_catalog.pg_get_userbyid(e.grantee)::pg_catalog.text) END AS role, e.is_grantable
            FROM entries e
            GROUP BY e.class, e.oid, e.sub, e.granted, e.grantee, e.is_grantable
            ORDER BY e.granted DESC, pg_catalog.pg_get_userbyid(e.grantee), e.is_grantable
            """;

    private PrivilegeTexts() {
    }

}
