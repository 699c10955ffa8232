package dev.migrate.ddl;

/**
 * How what depends on an enum is taken down and put up again, a kind after the other: the
 * statements of each object, read from the catalog.
 */
final class EnumDependents {

    /** Gives place, rank, down and up of all that {@code dep} and {@code seen} name. */
    static final String QUERY = """
            SELECT 1, -max(seen.depth), pg_catalog.format('DROP %s %s', v.kind, c.oid::pg_catalog.regclass),
                pg_catalog.format('CREATE %s %s%s AS %s', v.kind, c.oid::pg_catalog.regclass,
                    ' WITH (' || pg_catalog.array_to_string(c.reloptions, ', ') || ')',
                    pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';')
                        || CASE WHEN c.relispopulated THEN '' ELSE ' WITH NO DATA' END)
                || pg_catalog.format('; ALTER %s %s OWNER TO %I', v.kind, c.oid::pg_catalog.regclass,
                    pg_catalog.pg_get_userbyid(c.relowner))
                || coalesce((
                    SELECT pg_catalog.string_agg(pg_catalog.format('; GRANT %s ON %s TO %s%s', x.privilege_type,
                        c.oid::pg_catalog.regclass, CASE x.grantee WHEN 0 THEN 'PUBLIC'
                        ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(x.grantee)) END,
                        CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), '')
                    FROM pg_catalog.aclexplode(c.relacl) x WHERE x.grantee <> c.relowner), '')
                || coalesce((
                    SELECT pg_catalog.string_agg('; ' || pg_catalog.pg_get_indexdef(i.indexrelid), ''
                        ORDER BY i.indexrelid)
                    FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid), '')
                || coalesce((
                    SELECT pg_catalog.string_agg(pg_catalog.format('; COMMENT ON %s IS %L',
                        CASE WHEN a.attname IS NULL
                        THEN pg_catalog.format('%s %s', v.kind, c.oid::pg_catalog.regclass)
                        ELSE pg_catalog.format('COLUMN %s.%I', c.oid::pg_catalog.regclass, a.attname) END,
                        m.description), '')
                    FROM pg_catalog.pg_description m
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = m.objoid AND a.attnum = m.objsubid
                        AND m.objsubid > 0
                    WHERE m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objoid = c.oid), '')
            FROM seen JOIN pg_catalog.pg_class c ON c.oid = seen.oid AND c.relkind IN ('v', 'm')
            CROSS JOIN LATERAL (
                SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END) v(kind)
            GROUP BY c.oid, c.relkind, c.reloptions, c.relispopulated, c.relowner, c.relacl, v.kind
            UNION ALL
            SELECT 2, t.oid::bigint, pg_catalog.format('DROP TRIGGER %I ON %s', t.tgname,
                t.tgrelid::pg_catalog.regclass), pg_catalog.pg_get_triggerdef(t.oid)
                || CASE t.tgenabled WHEN 'O' THEN '' ELSE pg_catalog.format('; ALTER TABLE %s %s TRIGGER %I',
                    t.tgrelid::pg_catalog.regclass, CASE t.tgenabled WHEN 'D' THEN 'DISABLE'
                    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END, t.tgname) END
                || coalesce((
                    SELECT pg_catalog.format('; COMMENT ON TRIGGER %I ON %s IS %L', t.tgname, t.tgrelid::pg_catalog.regclass, m.description)
                    FROM pg_catalog.pg_description m
                    WHERE m.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND m.objoid = t.oid), '')
            FROM dep JOIN pg_catalog.pg_trigger t ON t.oid = dep.objid AND NOT t.tgisinternal AND t.tgparentid = 0
            WHERE dep.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
            UNION ALL
            SELECT 3, k.oid::bigint, pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I',
                k.conrelid::pg_catalog.regclass, k.conname),
                pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::pg_catalog.regclass,
                    k.conname, pg_catalog.pg_get_constraintdef(k.oid))
                || coalesce((
                    SELECT pg_catalog.format('; COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, k.conrelid::pg_catalog.regclass, m.description)
                    FROM pg_catalog.pg_description m
                    WHERE m.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND m.objoid = k.oid), '')
            FROM pg_catalog.pg_constraint k
            WHERE k.contype IN ('c', 'f', 'x') AND k.conrelid <> 0 AND k.coninhcount = 0
                AND (('pg_catalog.pg_constraint'::pg_catalog.regclass::oid, k.oid) IN (SELECT classid, objid FROM dep)
                    OR k.contype = 'x' AND ('pg_catalog.pg_class'::pg_catalog.regclass::oid, k.conindid) IN (
                        SELECT classid, objid FROM dep))
            UNION ALL
            SELECT 4, i.indexrelid::bigint, pg_catalog.format('DROP INDEX %s',
                i.indexrelid::pg_catalog.regclass), pg_catalog.pg_get_indexdef(i.indexrelid)
                || coalesce((
                    SELECT pg_catalog.format('; COMMENT ON INDEX %s IS %L', i.indexrelid::pg_catalog.regclass, m.description)
                    FROM pg_catalog.pg_description m
                    WHERE m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass AND m.objoid = i.indexrelid), '')
            FROM dep JOIN pg_catalog.pg_index i ON i.indexrelid = dep.objid
                AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid AND NOT x.relispartition
            JOIN pg_catalog.pg_class o ON o.oid = i.indrelid AND o.relkind IN ('r', 'p')
            WHERE dep.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid)
            UNION ALL
            SELECT 5, f.oid::bigint, pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT',
                f.adrelid::pg_catalog.regclass, a.attname),
                pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s',
                    f.adrelid::pg_catalog.regclass, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid))
            FROM pg_catalog.pg_attrdef f JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid
                AND a.attnum = f.adnum AND a.attgenerated = ''
            WHERE a.atttypid = ANY (types) OR f.oid IN (
                SELECT objid FROM dep WHERE classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass)
            UNION ALL
            SELECT 6, p.oid::bigint, pg_catalog.format('DROP POLICY %I ON %s', p.polname,
                p.polrelid::pg_catalog.regclass),
                pg_catalog.format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.polname,
                    p.polrelid::pg_catalog.regclass,
                    CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                    CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                        WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                    (SELECT pg_catalog.string_agg(CASE r.role WHEN 0 THEN 'PUBLIC'
                        ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.role)) END, ', ')
                    FROM pg_catalog.unnest(p.polroles) r(role)),
                    ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
                    ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')')
                || coalesce((
                    SELECT pg_catalog.format('; COMMENT ON POLICY %I ON %s IS %L', p.polname,
                        p.polrelid::pg_catalog.regclass, m.description)
                    FROM pg_catalog.pg_description m
                    WHERE m.classoid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND m.objoid = p.oid), '')
            FROM dep JOIN pg_catalog.pg_policy p ON p.oid = dep.objid
            WHERE dep.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass
            UNION ALL
            SELECT 7, f.oid::bigint, pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET EXPRESSION AS (NULL)',
                f.adrelid::pg_catalog.regclass, a.attname),
                pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET EXPRESSION AS (%s)',
                    f.adrelid::pg_catalog.regclass, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid))
            FROM dep JOIN pg_catalog.pg_attrdef f ON f.oid = dep.objid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
                AND a.attgenerated <> '' AND a.atttypid <> ALL (types)
            WHERE dep.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                AND pg_catalog.current_setting('server_version_num')::int >= 170000
            UNION ALL
            SELECT 8, -p.oid::bigint, pg_catalog.format('DROP ROUTINE %s', p.oid::pg_catalog.regprocedure),
                pg_catalog.pg_get_functiondef(p.oid)
                || pg_catalog.format('; ALTER ROUTINE %s OWNER TO %I', p.oid::pg_catalog.regprocedure,
                    pg_catalog.pg_get_userbyid(p.proowner))
                || CASE WHEN p.proacl IS NULL THEN '' ELSE pg_catalog.format('; REVOKE ALL ON ROUTINE %s FROM PUBLIC',
                    p.oid::pg_catalog.regprocedure) END
                || coalesce((
                    SELECT pg_catalog.string_agg(pg_catalog.format('; GRANT EXECUTE ON ROUTINE %s TO %s%s',
                        p.oid::pg_catalog.regprocedure, CASE x.grantee WHEN 0 THEN 'PUBLIC'
                        ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(x.grantee)) END,
                        CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), '')
                    FROM pg_catalog.aclexplode(p.proacl) x WHERE x.grantee <> p.proowner), '')
                || coalesce((
                    SELECT pg_catalog.format('; COMMENT ON ROUTINE %s IS %L', p.oid::pg_catalog.regprocedure,
                        m.description)
                    FROM pg_catalog.pg_description m
                    WHERE m.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND m.objoid = p.oid), '')
            FROM dep JOIN pg_catalog.pg_proc p ON p.oid = dep.objid AND p.prokind IN ('f', 'p')
            WHERE dep.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
            """;

    /** Tells of {@code dep} what can be neither taken down nor put up again. */
    static final String BLOCKED = """
            WHERE CASE dep.classid
                WHEN 'pg_catalog.pg_class'::pg_catalog.regclass THEN EXISTS (
                    SELECT FROM col
                    JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(dims)) k(oid, dims) ON k.oid = col.atttypid
                    WHERE col.attrelid = dep.objid AND k.dims > 1)
                WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass THEN NOT EXISTS (
                    SELECT FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
                    WHERE r.oid = dep.objid AND c.relkind IN ('v', 'm') AND r.rulename = '_RETURN')
                WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN EXISTS (
                    SELECT FROM pg_catalog.pg_attrdef f
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
                    WHERE f.oid = dep.objid AND a.attgenerated <> '' AND (a.atttypid = ANY (types)
                        OR pg_catalog.current_setting('server_version_num')::int < 170000))
                WHEN 'pg_catalog.pg_proc'::pg_catalog.regclass THEN EXISTS (
                    SELECT FROM pg_catalog.pg_proc p WHERE p.oid = dep.objid AND p.prokind NOT IN ('f', 'p'))
                WHEN 'pg_catalog.pg_type'::pg_catalog.regclass THEN dep.objid <> ALL (types) OR EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    JOIN dep routine ON routine.objid = d.refobjid AND routine.classid = d.refclassid
                    WHERE d.classid = dep.classid AND d.objid = dep.objid
                        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
                WHEN 'pg_catalog.pg_constraint'::pg_catalog.regclass THEN EXISTS (
                    SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_constraint k ON k.oid = d.objid AND k.contypid <> 0
                    JOIN dep routine ON routine.objid = d.refobjid AND routine.classid = d.refclassid
                    WHERE d.classid = dep.classid AND d.objid = dep.objid
                        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
                ELSE dep.classid NOT IN ('pg_catalog.pg_trigger'::pg_catalog.regclass,
                    'pg_catalog.pg_policy'::pg_catalog.regclass, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass,
                    'pg_catalog.pg_publication_rel'::pg_catalog.regclass) END
            """;

    private EnumDependents() {
    }

}
