package dev.migrate.ddl;

/** What is said about an object that is created again: owner, privileges, comments. */
final class EnumAnnotations {

    /** Reads the statements for the object {@code node}. */
    static final String SAID = """
            SELECT pg_catalog.string_agg(x.sql, '; ' ORDER BY x.place, x.rank) AS sql
            FROM pg_catalog.pg_identify_object(node.class, node.oid, 0) i
            LEFT JOIN LATERAL (
                SELECT c.*, c.target IS NOT NULL AND (c.acl IS NOT NULL OR EXISTS (SELECT FROM pg_catalog.pg_default_acl)) AS granted
                FROM (
                    SELECT tableoid AS class, oid, CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END AS kind,
                        'TABLE' AS target, relowner AS owner, relacl AS acl, 'r'::"char" AS acls
                    FROM pg_catalog.pg_class WHERE oid = node.oid AND relkind IN ('v', 'm')
                    UNION ALL
                    SELECT tableoid, oid, 'ROUTINE', 'ROUTINE', proowner, proacl, 'f' FROM pg_catalog.pg_proc WHERE oid = node.oid
                    UNION ALL
                    SELECT tableoid, oid, 'TYPE', 'TYPE', typowner, typacl, 'T'
                    FROM pg_catalog.pg_type WHERE oid = node.oid AND oid = ANY (types)
                    UNION ALL
                    SELECT tableoid, oid, 'STATISTICS', NULL, stxowner, NULL, NULL
                    FROM pg_catalog.pg_statistic_ext WHERE oid = node.oid) c) o ON o.class = node.class
            CROSS JOIN LATERAL (
                SELECT 1 AS place, 0 AS rank, pg_catalog.format('ALTER %s %s OWNER TO %I', o.kind, i.identity,
                    pg_catalog.pg_get_userbyid(o.owner)) AS sql
                WHERE o.kind IS NOT NULL
                UNION ALL
                SELECT 2, 0, pg_catalog.format('REVOKE ALL ON %s %s FROM %s', o.target, i.identity, (
                    SELECT pg_catalog.string_agg(DISTINCT CASE r.role WHEN 0 THEN 'PUBLIC'
                        ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.role)) END, ', ')
                    FROM (
                        SELECT 0::oid AS role UNION ALL SELECT o.owner
                        UNION ALL
                        SELECT e.grantee FROM pg_catalog.pg_default_acl d, pg_catalog.aclexplode(d.defaclacl) e) r))
                WHERE o.granted
                UNION ALL
                SELECT CASE g.grantor WHEN o.owner THEN 3 ELSE 4 END, g.n, CASE g.grantor WHEN o.owner THEN g.sql
                    ELSE pg_catalog.format('SET LOCAL ROLE %I; %s; SET LOCAL ROLE %L',
                        pg_catalog.pg_get_userbyid(g.grantor), g.sql, pg_catalog.current_setting('role')) END
                FROM (
                    SELECT e.grantor, e.n + coalesce(e.attnum, 0) * 1000 AS n,
                        pg_catalog.format('GRANT %s%s ON %s %s TO %s%s', e.privilege_type, ' (' || pg_catalog.quote_ident(e.attname) || ')',
                            o.target, i.identity, CASE e.grantee WHEN 0 THEN 'PUBLIC'
                            ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(e.grantee)) END,
                            CASE WHEN e.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS sql
                    FROM (
                        SELECT NULL::int AS attnum, NULL::name AS attname, e.*
                        FROM pg_catalog.aclexplode(coalesce(o.acl, pg_catalog.acldefault(o.acls, o.owner)))
                            WITH ORDINALITY e(grantor, grantee, privilege_type, is_grantable, n)
                        WHERE o.granted
                        UNION ALL
                        SELECT a.attnum, a.attname, e.*
                        FROM pg_catalog.pg_attribute a, pg_catalog.aclexplode(a.attacl)
                            WITH ORDINALITY e(grantor, grantee, privilege_type, is_grantable, n)
                        WHERE o.acls = 'r' AND a.attrelid = node.oid) e) g
                UNION ALL
                SELECT 5, pg_catalog.row_number() OVER (ORDER BY m.objsubid), pg_catalog.format('COMMENT ON %s IS %L',
                    CASE WHEN m.objsubid > 0 THEN 'COLUMN ' || c.identity
                        WHEN c.type = 'domain constraint' THEN (SELECT pg_catalog.format('CONSTRAINT %I ON DOMAIN %I.%I',
                            k.conname, n.nspname, t.typname)
                            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_type t ON t.oid = k.contypid
                            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE k.oid = m.objoid)
                        WHEN c.type = 'table constraint' THEN 'CONSTRAINT ' || c.identity
                        WHEN c.type = 'statistics object' THEN 'STATISTICS ' || c.identity
                        ELSE c.type || ' ' || c.identity END, m.description)
                FROM piece JOIN pg_catalog.pg_description m ON m.classoid = piece.class AND m.objoid = piece.oid
                CROSS JOIN LATERAL pg_catalog.pg_identify_object(m.classoid, m.objoid, m.objsubid) c
                WHERE piece.node_class = node.class AND piece.node_oid = node.oid
                UNION ALL
                SELECT 6, d.refobjid::bigint, pg_catalog.format('ALTER %s %s DEPENDS ON EXTENSION %I', c.type, c.identity, e.extname)
                FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension e ON e.oid = d.refobjid
                CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) c
                WHERE d.classid = node.class AND d.objid = node.oid AND d.deptype = 'x') x""";

    private EnumAnnotations() {
    }

}
