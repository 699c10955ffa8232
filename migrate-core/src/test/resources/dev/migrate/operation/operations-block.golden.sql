DO $migrate$
DECLARE
    enum oid := 'app.mood'::pg_catalog.regtype;
    labels text[] := ARRAY['ok', 'it''s %']::text[];
    replaced text[] := ARRAY['sad']::text[];
    replacing text[] := ARRAY['ok']::text[];
    gone text[];
    types oid[];
    names text[];
    dims int[];
    former text[];
    anew text[];
    domains text[];
    change text[];
    after text[];
    naming text[] := '{}';
    unfit text[] := '{}';
    place record;
    down text[];
    up text[];
    objects text[];
    defaults boolean[];
    unpublish text[] := '{}';
    publish text[] := '{}';
    blocked text;
    step text;
    read CONSTANT text[] := '{DateStyle,IntervalStyle,TimeZone,extra_float_digits,bytea_output,quote_all_identifiers}';
    written CONSTANT text[] := '{check_function_bodies,default_tablespace}';
    read_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
        FROM pg_catalog.unnest(read) WITH ORDINALITY x(s, n) ORDER BY x.n);
    written_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
        FROM pg_catalog.unnest(written) WITH ORDINALITY x(s, n) ORDER BY x.n);
    jit_before CONSTANT text := pg_catalog.current_setting('jit');
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = enum AND typtype = 'e') THEN
        RAISE EXCEPTION '% is not an enum', enum::pg_catalog.regtype USING ERRCODE = '42809';
    END IF;
    PERFORM pg_catalog.set_config('jit', 'off', true);
    gone := ARRAY(SELECT enumlabel::text FROM pg_catalog.pg_enum
        WHERE enumtypid = enum AND enumlabel <> ALL (labels) ORDER BY enumsortorder);
    WITH RECURSIVE kind(oid, domain, name, dims, depth) AS (
        SELECT x.oid, false, pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets, x.dims, 0
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)
        WHERE t.oid = enum
        UNION ALL
        SELECT x.oid, x.brackets = '', pg_catalog.format('%I.%I', n.nspname, t.typname) || x.brackets,
            kind.dims + x.dims, kind.depth + 1
        FROM kind JOIN pg_catalog.pg_type t ON t.typbasetype = kind.oid AND t.typtype = 'd'
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        CROSS JOIN LATERAL (VALUES (t.oid, '', 0), (t.typarray, '[]', 1)) x(oid, brackets, dims)),
    named AS (
        SELECT kind.name, kind.domain, kind.depth, t.*
        FROM kind JOIN pg_catalog.pg_type t ON t.oid = kind.oid
        WHERE kind.domain OR t.oid = enum)
    SELECT (SELECT pg_catalog.array_agg(kind.oid ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        (SELECT pg_catalog.array_agg(kind.name ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        (SELECT pg_catalog.array_agg(kind.dims ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s RENAME TO %I', name,
            pg_catalog.left(typname, 55) || '_rebuilt') ORDER BY depth, oid)
    INTO types, names, dims, former FROM named;
    PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
        pg_catalog.unnest('{ISO,iso_8601,UTC,3,hex,off}'::text[])) x(s, v);
    FOREACH step IN ARRAY gone LOOP
        EXECUTE pg_catalog.format('ALTER TYPE %s RENAME VALUE %L TO %L', names[1], step,
            'migrate_' || pg_catalog.md5(step));
    END LOOP;
    SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('CREATE DOMAIN %s AS %s%s%s', k.name, base.name,
            CASE WHEN t.typnotnull THEN coalesce((
                SELECT pg_catalog.format(' CONSTRAINT %I NOT NULL', conname)
                FROM pg_catalog.pg_constraint WHERE contypid = t.oid AND contype = 'n'), ' NOT NULL') END,
            (SELECT pg_catalog.string_agg(pg_catalog.format(' CONSTRAINT %I %s', c.conname,
                pg_catalog.pg_get_constraintdef(c.oid)), '' ORDER BY c.conname)
            FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c' AND c.convalidated))
        ORDER BY k.n), '{}'), coalesce(pg_catalog.array_agg(k.name ORDER BY k.n), '{}')
    INTO anew, domains
    FROM ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names)) WITH ORDINALITY k(oid, name, n)
    JOIN pg_catalog.pg_type t ON t.oid = k.oid AND t.typtype = 'd'
    JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names)) base(oid, name) ON base.oid = t.typbasetype;
    WITH col AS (
        SELECT c.oid, c.relkind, a.attname, a.attnum, k.name,
            pg_catalog.format(CASE k.dims WHEN 0 THEN '(CASE %1$I::text WHEN ''sad'' THEN ''ok'' ELSE %1$I::text END)' ELSE 'array_replace(%I::text[], ''sad'', ''ok'')' END, a.attname) || '::' || k.name AS value
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names), pg_catalog.unnest(dims)) k(oid, name, dims)
            ON k.oid = a.atttypid
        WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND a.attinhcount = 0)
    SELECT coalesce(pg_catalog.array_agg(one.change ORDER BY one.oid), '{}') INTO change FROM (
        SELECT col.oid, pg_catalog.format('ALTER %s %s ', CASE col.relkind WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END,
                col.oid::pg_catalog.regclass)
            || pg_catalog.string_agg(pg_catalog.format(CASE col.relkind
                WHEN 'c' THEN 'ALTER ATTRIBUTE %I TYPE %s'
                WHEN 'f' THEN 'ALTER COLUMN %I TYPE %s'
                ELSE 'ALTER COLUMN %I TYPE %s USING %s' END, col.attname, col.name, col.value), ', '
                ORDER BY col.attnum) AS change
        FROM col GROUP BY col.oid, col.relkind) one;
    SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('ALTER TABLE ONLY %s ALTER COLUMN %I SET %s',
        a.attrelid::pg_catalog.regclass, a.attname, x.setting) ORDER BY a.attrelid, a.attnum), '{}')
    INTO after
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
    CROSS JOIN LATERAL (VALUES
        (a.attstorage <> t.typstorage, 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
            WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END),
        (a.attcompression <> '', 'COMPRESSION ' || CASE a.attcompression WHEN 'p' THEN 'pglz' ELSE 'lz4' END)
        ) x(other, setting)
    WHERE a.atttypid = ANY (types) AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND x.other;
    WITH RECURSIVE col AS (
        SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.attinhcount, a.attgenerated, a.attnotnull, k.dims, c.reltype,
            c.reloftype
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(dims)) k(oid, dims) ON k.oid = a.atttypid
        WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c')),
    -- an ALTER of the type of a column carries these along
    carried(class, oid) AS (
        SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, i.indexrelid
        FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        WHERE i.indexprs IS NULL AND i.indpred IS NULL AND c.relkind = 'r' AND NOT c.relispartition
            AND i.indrelid IN (SELECT attrelid FROM col)
        UNION ALL
        SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid
        FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        WHERE (k.contype = 'n' OR k.contype IN ('p', 'u') AND c.relkind = 'r' AND NOT c.relispartition)
            AND k.conrelid IN (SELECT attrelid FROM col)
        UNION ALL
        SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, s.seqrelid FROM pg_catalog.pg_sequence s
        UNION ALL
        SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, pg_catalog.unnest(types)
        UNION ALL
        -- read apart, since PostgreSQL 14 has no such columns
        SELECT r.tableoid, r.oid FROM pg_catalog.pg_publication_rel r),
    reached(class, oid, depth) AS (
        SELECT owner.class, owner.oid, 1
        FROM pg_catalog.pg_depend d LEFT JOIN pg_catalog.pg_class c
            ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objsubid > 0 AND c.oid = d.objid
        CROSS JOIN LATERAL (
            WITH RECURSIVE up(class, oid, n) AS (
                SELECT d.classid, d.objid, 0
                UNION ALL
                SELECT o.refclassid, o.refobjid, up.n + 1
                FROM up JOIN pg_catalog.pg_depend o ON o.classid = up.class AND o.objid = up.oid
                    AND o.objsubid = 0 AND o.refobjsubid = 0 AND o.deptype = 'i')
            SELECT up.class, up.oid FROM up ORDER BY up.n DESC LIMIT 1) owner
        WHERE d.deptype IN ('n', 'a') AND coalesce(c.relkind, 'i') NOT IN ('r', 'p', 'f', 'c')
            AND (d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = ANY (types)
                OR d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                AND (d.refobjid, d.refobjsubid) IN (SELECT attrelid, attnum FROM col))
            AND (d.classid, d.objid) NOT IN (SELECT class, oid FROM carried)
        UNION
        SELECT owner.class, owner.oid, node.depth + 1
        FROM reached node
        CROSS JOIN LATERAL (
            WITH RECURSIVE part(class, oid) AS (
                SELECT node.class, node.oid
                UNION
                SELECT i.classid, i.objid
                FROM part JOIN pg_catalog.pg_depend i ON i.refclassid = part.class AND i.refobjid = part.oid
                    AND i.objsubid = 0 AND i.refobjsubid = 0 AND i.deptype = 'i'
                WHERE i.classid <> 'pg_catalog.pg_class'::pg_catalog.regclass OR NOT EXISTS (
                    SELECT FROM pg_catalog.pg_class t WHERE t.oid = i.objid AND t.relkind = 't'))
            SELECT part.class, part.oid FROM part) piece
        JOIN pg_catalog.pg_depend d ON d.refclassid = piece.class AND d.refobjid = piece.oid
            AND d.deptype IN ('n', 'a', 'P', 'S')
        CROSS JOIN LATERAL (
            WITH RECURSIVE up(class, oid, n) AS (
                SELECT d.classid, d.objid, 0
                UNION ALL
                SELECT o.refclassid, o.refobjid, up.n + 1
                FROM up JOIN pg_catalog.pg_depend o ON o.classid = up.class AND o.objid = up.oid
                    AND o.objsubid = 0 AND o.refobjsubid = 0 AND o.deptype = 'i')
            SELECT up.class, up.oid FROM up ORDER BY up.n DESC LIMIT 1) owner
        -- of a domain nothing goes but its default
        WHERE (owner.class, owner.oid) <> (node.class, node.oid) AND node.depth < 100
            AND NOT (node.class = 'pg_catalog.pg_type'::pg_catalog.regclass AND EXISTS (
                SELECT FROM pg_catalog.pg_type t WHERE t.oid = node.oid AND t.typtype = 'd'))),
    node AS (
        SELECT class, oid, max(depth) AS depth FROM (
            SELECT class, oid, depth FROM reached
            UNION ALL
            SELECT t.tableoid, t.oid, 0 FROM pg_catalog.pg_type t
            WHERE t.oid = ANY (types) AND t.typtype IN ('e', 'd')) every GROUP BY class, oid),
    piece AS (
        SELECT node.class AS node_class, node.oid AS node_oid, piece.class, piece.oid
        FROM node
        CROSS JOIN LATERAL (
            WITH RECURSIVE part(class, oid) AS (
                SELECT node.class, node.oid
                UNION
                SELECT i.classid, i.objid
                FROM part JOIN pg_catalog.pg_depend i ON i.refclassid = part.class AND i.refobjid = part.oid
                    AND i.objsubid = 0 AND i.refobjsubid = 0 AND i.deptype = 'i'
                WHERE i.classid <> 'pg_catalog.pg_class'::pg_catalog.regclass OR NOT EXISTS (
                    SELECT FROM pg_catalog.pg_class t WHERE t.oid = i.objid AND t.relkind = 't'))
            SELECT part.class, part.oid FROM part) piece),
    ancestor(relation, depth) AS (
        SELECT inhrelid, 1 FROM pg_catalog.pg_inherits
        UNION
        SELECT i.inhrelid, ancestor.depth + 1
        FROM ancestor JOIN pg_catalog.pg_inherits i ON i.inhparent = ancestor.relation),
    level AS (SELECT relation, max(depth) AS depth FROM ancestor GROUP BY relation),
    -- row types that have such a column, at whatever depth
    holder(type) AS (
        SELECT reltype FROM col WHERE reltype <> 0
        UNION
        SELECT x.type
        FROM holder CROSS JOIN LATERAL (
            SELECT t.oid FROM pg_catalog.pg_type t WHERE holder.type IN (t.typelem, t.typbasetype)
            UNION ALL
            SELECT c.reltype
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
            WHERE a.atttypid = holder.type AND NOT a.attisdropped) x(type)),
    index_part AS (
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
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid),
    part(class, oid, rank, down, up, last) AS (
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
        WHERE f.oid IN (SELECT oid FROM node)
        UNION ALL
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
        WHERE k.oid IN (SELECT oid FROM node) AND t.oid = ANY (types)),
    written AS (
        SELECT node.depth, part.*, node.class = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                OR node.class = 'pg_catalog.pg_type'::pg_catalog.regclass AS is_default,
            pg_catalog.concat_ws('; ', nullif(part.up, ''), said.sql, nullif(part.last, '')) AS sql
        FROM node JOIN part ON part.class = node.class AND part.oid = node.oid
        CROSS JOIN LATERAL (
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
                WHERE d.classid = node.class AND d.objid = node.oid AND d.deptype = 'x') x) said)
    SELECT coalesce(pg_catalog.array_agg(w.down ORDER BY w.depth DESC, w.rank, w.oid DESC) FILTER (WHERE w.down <> ''), '{}'),
        coalesce(pg_catalog.array_agg(w.sql ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'),
        coalesce(pg_catalog.array_agg(pg_catalog.pg_describe_object(w.class, w.oid, 0)
            ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'),
        coalesce(pg_catalog.array_agg(w.is_default
            ORDER BY w.depth, w.rank DESC, w.oid) FILTER (WHERE w.sql <> ''), '{}'), (
        SELECT pg_catalog.string_agg(DISTINCT
            pg_catalog.pg_describe_object(refused.class, refused.oid, refused.sub), ', ') FROM (
            -- a kind of object that is not known, or a circle
            SELECT node.class, node.oid, 0 AS sub FROM node
            WHERE node.depth >= 100
                OR NOT EXISTS (SELECT FROM part WHERE part.class = node.class AND part.oid = node.oid)
            UNION ALL
            -- what an extension owns, has a security label, or is of another session
            SELECT piece.class, piece.oid, 0 FROM piece
            WHERE EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = piece.class AND d.objid = piece.oid AND d.deptype = 'e')
                OR EXISTS (SELECT FROM pg_catalog.pg_seclabel s WHERE s.classoid = piece.class AND s.objoid = piece.oid)
                OR piece.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND EXISTS (
                    SELECT FROM pg_catalog.pg_class c WHERE c.oid = piece.oid AND c.relpersistence = 't')
                OR piece.class = 'pg_catalog.pg_trigger'::pg_catalog.regclass AND EXISTS (
                    SELECT FROM pg_catalog.pg_trigger t WHERE t.oid = piece.oid AND t.tgisinternal AND t.tgenabled <> 'O')
            UNION ALL
            -- the definition of a domain comes before the routines
            SELECT k.tableoid, k.oid, 0
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_depend d ON d.classid = k.tableoid AND d.objid = k.oid
            JOIN node ON node.class = d.refclassid AND node.oid = d.refobjid
                AND node.class = 'pg_catalog.pg_proc'::pg_catalog.regclass
            WHERE k.contypid <> 0
            UNION ALL
            -- a generated column can be given another expression from PostgreSQL 17
            SELECT f.tableoid, f.oid, 0
            FROM pg_catalog.pg_attrdef f JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
            WHERE f.oid IN (SELECT oid FROM node) AND a.attgenerated <> '' AND (a.atttypid = ANY (types) OR a.attnotnull
                OR pg_catalog.current_setting('server_version_num')::int < 170000)
            UNION ALL
            -- PostgreSQL writes and takes no parameters of these
            SELECT k.tableoid, k.oid, 0
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class x ON x.oid = k.conindid
            WHERE k.oid IN (SELECT oid FROM node) AND k.contype = 'x' AND x.relkind = 'I' AND x.reloptions IS NOT NULL
            UNION ALL
            -- arrays of arrays, typed tables, columns of several parents, columns of a partition key
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, col.attrelid, col.attnum FROM col
            WHERE col.dims > 1 OR col.reloftype <> 0 OR col.attinhcount > 1 OR EXISTS (
                SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.objid = col.attrelid AND d.objsubid = col.attnum AND d.refclassid = d.classid
                    AND d.refobjid = d.objid AND d.refobjsubid = 0 AND d.deptype = 'i')
            UNION ALL
            -- rows within columns
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, a.attrelid, a.attnum
            FROM holder JOIN pg_catalog.pg_attribute a ON a.atttypid = holder.type AND NOT a.attisdropped
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm', 'f')) refused)
    INTO down, up, objects, defaults, blocked FROM written w;
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
    END IF;
    FOREACH step IN ARRAY gone LOOP
        EXECUTE pg_catalog.format('ALTER TYPE %s RENAME VALUE %L TO %L', names[1],
            'migrate_' || pg_catalog.md5(step), step);
    END LOOP;
    PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
        pg_catalog.unnest(read_before)) x(s, v);
    IF blocked IS NOT NULL THEN
        RAISE EXCEPTION 'enum % cannot be rebuilt while this depends on it: %', names[1], blocked
        USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
    END IF;
    FOR place IN
        SELECT x.n, x.object, x.is_default, label.value, label.marker, replacing[label.at] AS other,
            label.at IS NOT NULL AS is_replaced
        FROM ROWS FROM (pg_catalog.unnest(up), pg_catalog.unnest(objects), pg_catalog.unnest(defaults))
            WITH ORDINALITY x(sql, object, is_default, n)
        CROSS JOIN LATERAL (
            SELECT g.value, 'migrate_' || pg_catalog.md5(g.value) AS marker,
                pg_catalog.array_position(replaced, g.value) AS at
            FROM pg_catalog.unnest(gone) g(value)) label
        WHERE pg_catalog.strpos(x.sql, label.marker) > 0 ORDER BY x.n, label.value
    LOOP
        IF place.is_default AND place.is_replaced THEN
            -- a literal of its own, or part of one of an array
            up[place.n] := pg_catalog.replace(pg_catalog.replace(up[place.n],
                pg_catalog.quote_literal(place.marker), pg_catalog.quote_literal(place.other)), place.marker,
                pg_catalog.replace(pg_catalog.to_json(place.other)::text, '''', ''''''));
        ELSE
            naming := naming || pg_catalog.format('%s names "%s"', place.object, place.value);
        END IF;
    END LOOP;
    SELECT naming || coalesce(pg_catalog.array_agg(pg_catalog.format('domain %s names "%s"', x.name, g.value)), '{}')
    INTO naming
    FROM ROWS FROM (pg_catalog.unnest(anew), pg_catalog.unnest(domains)) x(sql, name)
    CROSS JOIN pg_catalog.unnest(gone) g(value)
    WHERE pg_catalog.strpos(x.sql, 'migrate_' || pg_catalog.md5(g.value)) > 0;
    IF naming <> '{}' THEN
        RAISE EXCEPTION 'enum % cannot be rebuilt while a value that is removed is in use: %', names[1],
            pg_catalog.array_to_string(naming, ', ')
        USING ERRCODE = '2BP01', HINT = 'Change it before, or let another value replace that of a default.';
    END IF;
    PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
        pg_catalog.unnest('{off,""}'::text[])) x(s, v);
    FOREACH step IN ARRAY unpublish || down || former LOOP
        EXECUTE step;
    END LOOP;
    EXECUTE pg_catalog.format('CREATE TYPE %s AS ENUM (%s)', names[1], (
        SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ', ' ORDER BY n)
        FROM pg_catalog.unnest(labels) WITH ORDINALITY AS all_labels(label, n)));
    FOREACH step IN ARRAY anew LOOP
        EXECUTE step;
    END LOOP;
    BEGIN
        FOREACH step IN ARRAY change LOOP
            EXECUTE step;
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        FOR place IN
            SELECT a.attrelid::pg_catalog.regclass AS relation, a.attname AS name,
                CASE k.dims WHEN 0 THEN 'ARRAY[%2$I::text]' ELSE '%2$I::text[]' END AS elements
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(dims)) k(oid, dims) ON k.oid = a.atttypid
            WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p') AND a.attinhcount = 0
            ORDER BY a.attrelid, a.attnum
        LOOP
            EXECUTE pg_catalog.format('SELECT pg_catalog.array_agg(pg_catalog.format('
                || '''column %%I of table %%s has "%%s" in %%s'', %3$L, %4$L, x.value, x.n'
                || ' || CASE x.n WHEN 1 THEN '' row'' ELSE '' rows'' END) ORDER BY x.value) FROM ('
                || 'SELECT g.value, pg_catalog.count(*) AS n FROM %1$s r JOIN pg_catalog.unnest($1) g(value)'
                || ' ON g.value = ANY (' || place.elements || ') GROUP BY g.value) x',
                place.relation, place.name, place.name, place.relation) INTO down
                USING ARRAY(SELECT g.value FROM pg_catalog.unnest(gone) g(value) WHERE g.value <> ALL (replaced));
            unfit := unfit || down;
        END LOOP;
        IF unfit = '{}' THEN
            RAISE;
        END IF;
        RAISE EXCEPTION 'enum % cannot be rebuilt while rows have a value that is removed: %', names[1],
            pg_catalog.array_to_string(unfit, ', ')
        USING ERRCODE = '22P02', HINT = 'Change the rows before, or let another value replace it.';
    END;
    FOREACH step IN ARRAY after || up || publish LOOP
        EXECUTE step;
    END LOOP;
    FOR step IN
        SELECT t.oid::pg_catalog.regtype::text
        FROM pg_catalog.unnest(types) WITH ORDINALITY AS all_types(oid, n)
        JOIN pg_catalog.pg_type t ON t.oid = all_types.oid AND t.typtype IN ('d', 'e') ORDER BY n DESC
    LOOP
        EXECUTE pg_catalog.format('DROP TYPE %s', step);
    END LOOP;
    PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
        pg_catalog.unnest(written_before)) x(s, v);
    PERFORM pg_catalog.set_config('jit', jit_before, true);
END
$migrate$;

-- migrate:backfill table=orders
UPDATE orders SET total = price * 2
WHERE (total IS NULL AND note <> '$migrate$');
