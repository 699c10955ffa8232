package dev.migrate.ddl;

/**
 * How each kind of object that may depend on another is taken down and put up again.
 */
final class DependentParts {

    /** Reads what the definition of an index does not say. */
    static final String INDEX = """
            SELECT x.oid, i.indrelid AS relation,
                coalesce((SELECT pg_catalog.format('SET LOCAL default_tablespace = %I; ', s.spcname)
                    FROM pg_catalog.pg_tablespace s WHERE s.oid = x.reltablespace), '') AS space,
                CASE x.reltablespace WHEN 0 THEN '' ELSE '; SET LOCAL default_tablespace = ''''' END
                || coalesce((
                    SELECT pg_catalog.string_agg(pg_catalog.format('; ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s',
                        x.oid::pg_catalog.regclass, a.attnum, a.attstattarget), '' ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0), '')
                || CASE WHEN i.indisclustered THEN pg_catalog.format('; ALTER TABLE %s CLUSTER ON %I',
                    i.indrelid::pg_catalog.regclass, x.relname) ELSE '' END
                || CASE WHEN i.indisreplident THEN pg_catalog.format('; ALTER TABLE %s REPLICA IDENTITY USING INDEX %I',
                    i.indrelid::pg_catalog.regclass, x.relname) ELSE '' END AS rest,
                pg_catalog.array_to_string(x.reloptions, ', ') AS options,
                coalesce((
                    SELECT pg_catalog.format('; ALTER INDEX %s ATTACH PARTITION %s', h.inhparent::pg_catalog.regclass,
                        x.oid::pg_catalog.regclass)
                    FROM pg_catalog.pg_inherits h WHERE h.inhrelid = x.oid), '') AS attached
            FROM piece JOIN pg_catalog.pg_index i ON i.indexrelid = piece.oid
                AND piece.class = 'pg_catalog.pg_class'::pg_catalog.regclass
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid""";

    private static final String RELATIONS = """
            SELECT c.tableoid, c.oid, 0, pg_catalog.format('DROP %s %s', v.kind, v.name),
                pg_catalog.format('CREATE %s %s%s%s%s AS %s%s', v.kind, v.name,
                    CASE c.relkind WHEN 'm' THEN (SELECT pg_catalog.format(' USING %I', m.amname)
                        FROM pg_catalog.pg_am m WHERE m.oid = c.relam) END,
                    (SELECT ' WITH (' || pg_catalog.string_agg(o.name || '=' || pg_catalog.quote_literal(o.value), ', ') || ')' FROM (
                        SELECT x.option_name AS name, x.option_value AS value
                        FROM pg_catalog.pg_options_to_table(c.reloptions) x
                        UNION ALL
                        SELECT 'toast.' || x.option_name, x.option_value
                        FROM pg_catalog.pg_class t, pg_catalog.pg_options_to_table(t.reloptions) x
                        WHERE t.oid = c.reltoastrelid) o),
                    (SELECT pg_catalog.format(' TABLESPACE %I', s.spcname)
                        FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace),
                    pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';'), CASE c.relkind WHEN 'm' THEN ' WITH NO DATA' END),
                CASE c.relkind WHEN 'm' THEN pg_catalog.concat_ws('; ',
                    CASE c.relreplident WHEN 'f' THEN pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY FULL', v.name)
                        WHEN 'n' THEN pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY NOTHING', v.name) END,
                    (SELECT pg_catalog.string_agg(pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET %s', v.name, a.attname,
                        x.setting), '; ' ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid CROSS JOIN LATERAL (VALUES
                        (a.attstattarget >= 0, 'STATISTICS ' || a.attstattarget),
                        (a.attoptions IS NOT NULL, '(' || pg_catalog.array_to_string(a.attoptions, ', ') || ')'),
                        (a.attstorage <> t.typstorage, 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'
                            WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END),
                        (a.attcompression <> '', 'COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END)
                        ) x(other, setting)
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND x.other),
                    CASE WHEN c.relispopulated THEN pg_catalog.format('REFRESH MATERIALIZED VIEW %s', v.name) END) END
            FROM pg_catalog.pg_class c
            CROSS JOIN LATERAL (SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END,
                c.oid::pg_catalog.regclass) v(kind, name)
            WHERE c.oid IN (SELECT oid FROM node) AND c.relkind IN ('v', 'm')
            UNION ALL
            SELECT x.tableoid, x.oid, 0, CASE WHEN x.relispartition THEN ''
                    ELSE pg_catalog.format('DROP INDEX %s', x.oid::pg_catalog.regclass) END,
                i.space || pg_catalog.pg_get_indexdef(x.oid) || i.rest || i.attached, ''
            FROM index_part i JOIN pg_catalog.pg_class x ON x.oid = i.oid
            WHERE x.oid IN (SELECT oid FROM node)
            UNION ALL
            SELECT k.tableoid, k.oid, CASE WHEN own.own THEN coalesce(level.depth, 0) ELSE -1 END, CASE WHEN own.own THEN
                    pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::pg_catalog.regclass, k.conname) END,
                CASE WHEN own.own OR i.key THEN coalesce(i.space, '') || pg_catalog.format('ALTER TABLE %s %s ADD CONSTRAINT %I %s',
                    CASE WHEN i.key THEN 'ONLY' END, k.conrelid::pg_catalog.regclass, k.conname,
                    pg_catalog.left(text.definition, pg_catalog.length(text.definition) - pg_catalog.length(text.timing))
                    || CASE WHEN i.key THEN coalesce(' WITH (' || i.options || ')', '') ELSE '' END || text.timing)
                    || CASE WHEN i.key THEN '' ELSE coalesce(pg_catalog.format('; ALTER INDEX %s SET (', i.oid::pg_catalog.regclass)
                        || i.options || ')', '') END || coalesce(i.rest || i.attached, '') END, ''
            FROM pg_catalog.pg_constraint k LEFT JOIN level ON level.relation = k.conrelid
            LEFT JOIN (SELECT index_part.*, k.contype IN ('p', 'u') AS key FROM index_part
                JOIN pg_catalog.pg_constraint k ON k.conindid = index_part.oid AND k.contype IN ('p', 'u', 'x')) i
                ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
            CROSS JOIN LATERAL (SELECT k.conparentid = 0 AND (k.coninhcount = 0 OR k.conislocal)) own(own)
            CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_constraintdef(k.oid), CASE WHEN i.key AND k.condeferrable
                THEN ' DEFERRABLE' || CASE WHEN k.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END
                ELSE '' END) text(definition, timing)
            WHERE k.oid IN (SELECT oid FROM node) AND k.contype IN ('c', 'f', 'x', 'p', 'u') AND k.conrelid <> 0
            UNION ALL
            SELECT r.tableoid, r.oid, 0, pg_catalog.format('DROP RULE %I ON %s', r.rulename, r.ev_class::pg_catalog.regclass),
                pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), ';'),
                CASE r.ev_enabled WHEN 'O' THEN '' ELSE pg_catalog.format('ALTER TABLE %s %s RULE %I',
                    r.ev_class::pg_catalog.regclass, CASE r.ev_enabled WHEN 'D' THEN 'DISABLE'
                    WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE REPLICA' END, r.rulename) END
            FROM pg_catalog.pg_rewrite r
            WHERE r.oid IN (SELECT oid FROM node) AND r.rulename <> '_RETURN'
            UNION ALL
            SELECT t.tableoid, t.oid, 0, CASE t.tgparentid WHEN 0 THEN pg_catalog.format('DROP TRIGGER %I ON %s',
                    t.tgname, t.tgrelid::pg_catalog.regclass) END,
                CASE t.tgparentid WHEN 0 THEN pg_catalog.pg_get_triggerdef(t.oid) END,
                CASE WHEN t.tgenabled <> 'O' OR t.tgparentid <> 0 THEN pg_catalog.format('ALTER TABLE %s %s TRIGGER %I',
                    t.tgrelid::pg_catalog.regclass, CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'A' THEN 'ENABLE ALWAYS'
                    WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END, t.tgname) END
            FROM pg_catalog.pg_trigger t
            WHERE t.oid IN (SELECT oid FROM node) AND NOT t.tgisinternal
            UNION ALL
            SELECT f.tableoid, f.oid, CASE a.attgenerated WHEN '' THEN 0 ELSE -coalesce(level.depth, 0) END,
                pg_catalog.format(CASE a.attgenerated WHEN '' THEN 'ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT'
                    ELSE 'ALTER TABLE %s ALTER COLUMN %I SET EXPRESSION AS (NULL)' END,
                    f.adrelid::pg_catalog.regclass, a.attname),
                pg_catalog.format(CASE a.attgenerated WHEN '' THEN 'ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s'
                    ELSE 'ALTER TABLE %s ALTER COLUMN %I SET EXPRESSION AS (%s)' END,
                    f.adrelid::pg_catalog.regclass, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid)), ''
            FROM pg_catalog.pg_attrdef f JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
            LEFT JOIN level ON level.relation = f.adrelid
            WHERE f.oid IN (SELECT oid FROM node)""";

    private static final String OTHERS = """
            SELECT p.tableoid, p.oid, 0, pg_catalog.format('DROP POLICY %I ON %s', p.polname, p.polrelid::pg_catalog.regclass),
                pg_catalog.format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.polname,
                    p.polrelid::pg_catalog.regclass, CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                    CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                        WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                    (SELECT pg_catalog.string_agg(CASE r.role WHEN 0 THEN 'PUBLIC'
                        ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(r.role)) END, ', ')
                    FROM pg_catalog.unnest(p.polroles) r(role)),
                    ' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')',
                    ' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')'), ''
            FROM pg_catalog.pg_policy p
            WHERE p.oid IN (SELECT oid FROM node)
            UNION ALL
            SELECT p.tableoid, p.oid, 0, pg_catalog.format('DROP ROUTINE %s', p.oid::pg_catalog.regprocedure),
                pg_catalog.pg_get_functiondef(p.oid), ''
            FROM pg_catalog.pg_proc p
            WHERE p.oid IN (SELECT oid FROM node) AND p.prokind IN ('f', 'p', 'w')
            UNION ALL
            SELECT s.tableoid, s.oid, 0, pg_catalog.format('DROP STATISTICS %I.%I', n.nspname, s.stxname),
                pg_catalog.pg_get_statisticsobjdef(s.oid),
                CASE WHEN s.stxstattarget >= 0 THEN pg_catalog.format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname,
                    s.stxname, s.stxstattarget) END
            FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
            WHERE s.oid IN (SELECT oid FROM node)
            UNION ALL
            SELECT t.tableoid, t.oid, 0,
                CASE WHEN t.typdefaultbin IS NOT NULL THEN 'ALTER DOMAIN ' || x.name || ' DROP DEFAULT' END,
                'ALTER DOMAIN ' || x.name || ' SET DEFAULT ' || pg_catalog.pg_get_expr(t.typdefaultbin, 0), ''
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname)) x(name)
            WHERE t.oid IN (SELECT oid FROM node) AND (t.oid = enum OR t.typtype = 'd' AND (t.oid = ANY (types)
                OR t.typdefaultbin IS NOT NULL))
            UNION ALL
            SELECT k.tableoid, k.oid, 0, '', CASE WHEN NOT k.convalidated THEN pg_catalog.format(
                'ALTER DOMAIN %I.%I ADD CONSTRAINT %I %s', n.nspname, t.typname, k.conname,
                pg_catalog.pg_get_constraintdef(k.oid)) END, ''
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_type t ON t.oid = k.contypid
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE k.oid IN (SELECT oid FROM node) AND t.oid = ANY (types)""";

    /**
     * Reads what takes each object of {@code node} down, what puts it up, and what is
     * said last.
     */
    static final String PARTS = RELATIONS + "\nUNION ALL\n" + OTHERS;

    /** Reads which publications name such a column in a list or a condition. */
    static final String PUBLICATIONS = """
            IF pg_catalog.current_setting('server_version_num')::int >= 150000 THEN
                SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('ALTER PUBLICATION %I DROP TABLE ONLY %s', p.pubname,
                        r.prrelid::pg_catalog.regclass) ORDER BY r.oid), '{}'),
                    coalesce(pg_catalog.array_agg(pg_catalog.format('ALTER PUBLICATION %I ADD TABLE ONLY %s%s%s', p.pubname,
                        r.prrelid::pg_catalog.regclass,
                        (SELECT ' (' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')'
                        FROM pg_catalog.pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)),
                        ' WHERE (' || pg_catalog.pg_get_expr(r.prqual, r.prrelid) || ')') ORDER BY r.oid), '{}')
                INTO unpublish, publish
                FROM pg_catalog.pg_publication_rel r JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
                WHERE EXISTS (
                    SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attribute a ON d.refobjid = a.attrelid
                        AND d.refobjsubid = a.attnum AND a.atttypid = ANY (types)
                    WHERE d.classid = r.tableoid AND d.objid = r.oid
                        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass);
            END IF;""";

    private DependentParts() {
    }

}
