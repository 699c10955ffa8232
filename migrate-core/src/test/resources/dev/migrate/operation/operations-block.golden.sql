DO $migrate$
DECLARE
    enum oid := 'app.mood'::pg_catalog.regtype;
    labels text[] := ARRAY['ok', 'it''s %'];
    types oid[];
    names text[];
    dims int[];
    former text[];
    anew text[];
    after text[];
    down text[] := '{}';
    up text[] := '{}';
    change text[];
    blocked text;
    step text;
BEGIN
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
        SELECT kind.name, kind.domain, kind.depth, t.*, base.name AS base
        FROM kind JOIN pg_catalog.pg_type t ON t.oid = kind.oid LEFT JOIN kind base ON base.oid = t.typbasetype
        WHERE kind.domain OR t.oid = enum)
    SELECT (SELECT pg_catalog.array_agg(kind.oid ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        (SELECT pg_catalog.array_agg(kind.name ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        (SELECT pg_catalog.array_agg(kind.dims ORDER BY kind.depth, kind.dims, kind.oid) FROM kind),
        pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s RENAME TO %I', name,
            pg_catalog.left(typname, 55) || '_rebuilt') ORDER BY depth, oid),
        pg_catalog.array_agg(pg_catalog.format('CREATE DOMAIN %s AS %s%s%s%s', name, base,
                ' DEFAULT ' || pg_catalog.pg_get_expr(typdefaultbin, 0),
                CASE WHEN typnotnull THEN coalesce((
                    SELECT pg_catalog.format(' CONSTRAINT %I NOT NULL', conname)
                    FROM pg_catalog.pg_constraint WHERE contypid = named.oid AND contype = 'n'), ' NOT NULL') END,
                (SELECT pg_catalog.string_agg(pg_catalog.format(' CONSTRAINT %I %s', conname,
                    pg_catalog.pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)
                FROM pg_catalog.pg_constraint k
                WHERE k.contypid = named.oid AND k.contype = 'c' AND k.convalidated))
            ORDER BY depth, oid) FILTER (WHERE domain),
        pg_catalog.array_agg(pg_catalog.format('ALTER TYPE %s OWNER TO %I', name,
                pg_catalog.pg_get_userbyid(typowner))
            || CASE WHEN NOT EXISTS (SELECT FROM pg_catalog.aclexplode(typacl) WHERE grantee = 0)
                AND typacl IS NOT NULL
                THEN pg_catalog.format('; REVOKE ALL ON TYPE %s FROM PUBLIC', name) ELSE '' END
            || coalesce((
                SELECT pg_catalog.string_agg(pg_catalog.format('; GRANT USAGE ON TYPE %s TO %I%s', name,
                    pg_catalog.pg_get_userbyid(x.grantee),
                    CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), '' ORDER BY x.place)
                FROM pg_catalog.aclexplode(typacl)
                    WITH ORDINALITY x(grantor, grantee, privilege, is_grantable, place)
                WHERE x.grantee NOT IN (0, typowner)), '')
            || coalesce((
                SELECT pg_catalog.format('; COMMENT ON TYPE %s IS %L', name, description)
                FROM pg_catalog.pg_description
                WHERE classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND objoid = named.oid), '')
            || coalesce((
                SELECT pg_catalog.string_agg(CASE WHEN k.convalidated THEN ''
                    ELSE pg_catalog.format('; ALTER DOMAIN %s ADD CONSTRAINT %I %s', name, k.conname,
                        pg_catalog.pg_get_constraintdef(k.oid)) END
                    || coalesce(pg_catalog.format('; COMMENT ON CONSTRAINT %I ON DOMAIN %s IS %L', k.conname,
                        name, m.description), ''), '' ORDER BY k.conname)
                FROM pg_catalog.pg_constraint k LEFT JOIN pg_catalog.pg_description m ON m.objoid = k.oid
                    AND m.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                WHERE k.contypid = named.oid AND (m.objoid IS NOT NULL OR NOT k.convalidated)), '')
            ORDER BY depth, oid)
    INTO types, names, dims, former, anew, after FROM named;
    SELECT coalesce(pg_catalog.array_agg(pg_catalog.format(CASE c.relkind
            WHEN 'c' THEN 'ALTER TYPE %s ALTER ATTRIBUTE %I TYPE %s'
            ELSE 'ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %s' END,
            a.attrelid::pg_catalog.regclass, a.attname, k.name,
            pg_catalog.format(CASE k.dims WHEN 0 THEN '(CASE %1$I::text WHEN ''sad'' THEN ''ok'' ELSE %1$I::text END)' ELSE 'array_replace(%I::text[], ''sad'', ''ok'')' END, a.attname) || '::' || k.name)
            ORDER BY a.attrelid, a.attnum), '{}')
    INTO change
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN ROWS FROM (pg_catalog.unnest(types), pg_catalog.unnest(names), pg_catalog.unnest(dims)) k(oid, name, dims)
        ON k.oid = a.atttypid
    WHERE NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c') AND a.attinhcount = 0;
    WITH RECURSIVE col AS (
        SELECT a.attrelid, a.attnum, a.atttypid FROM pg_catalog.pg_attribute a
        WHERE a.atttypid = ANY (types) AND NOT a.attisdropped),
    dep(classid, objid) AS (
        SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
        WHERE d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid = ANY (types)
            OR d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND (d.refobjid, d.refobjsubid) IN (SELECT attrelid, attnum FROM col)
        UNION
        SELECT d.classid, d.objid FROM dep JOIN pg_catalog.pg_depend d ON d.refobjid = dep.objid
            AND d.refclassid = dep.classid AND d.deptype = 'n'
        WHERE dep.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass),
    seen(oid, depth) AS (
        SELECT r.ev_class, 1 FROM dep JOIN pg_catalog.pg_rewrite r ON r.oid = dep.objid
        WHERE dep.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        UNION
        SELECT r.ev_class, seen.depth + 1
        FROM seen
        JOIN pg_catalog.pg_depend d ON d.refobjid = seen.oid
            AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_class <> seen.oid),
    part(place, rank, down, up) AS (
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
        WHERE dep.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
    SELECT coalesce(pg_catalog.array_agg(part.down ORDER BY place, rank), '{}'),
        coalesce(pg_catalog.array_agg(part.up ORDER BY place DESC, rank DESC), '{}'), (
        SELECT pg_catalog.string_agg(DISTINCT pg_catalog.pg_describe_object(dep.classid, dep.objid, 0), ', ')
        FROM dep
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
                'pg_catalog.pg_publication_rel'::pg_catalog.regclass) END)
    INTO down, up, blocked FROM part;
    IF blocked IS NOT NULL THEN
        RAISE EXCEPTION 'enum % cannot be built anew while this depends on it: %', names[1], blocked
        USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
    END IF;
    FOREACH step IN ARRAY down || former LOOP
        EXECUTE step;
    END LOOP;
    EXECUTE pg_catalog.format('CREATE TYPE %s AS ENUM (%s)', names[1], (
        SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ', ' ORDER BY place)
        FROM pg_catalog.unnest(labels) WITH ORDINALITY AS all_labels(label, place)));
    FOREACH step IN ARRAY anew || change || up || after LOOP
        EXECUTE step;
    END LOOP;
    FOR step IN
        SELECT t.oid::pg_catalog.regtype::text
        FROM pg_catalog.unnest(types) WITH ORDINALITY AS all_types(oid, place)
        JOIN pg_catalog.pg_type t ON t.oid = all_types.oid AND t.typtype IN ('d', 'e') ORDER BY place DESC
    LOOP
        EXECUTE pg_catalog.format('DROP TYPE %s', step);
    END LOOP;
END
$migrate$;

DO $migrate2$
DECLARE
    page bigint;
    page_count bigint;
    changed bigint;
    pass bigint;
    former bigint;
    percent bigint;
    told bigint;
    open_tables oid[];
    open_rows tid[];
    is_open boolean;
BEGIN
    IF (SELECT relkind NOT IN ('r', 'p') FROM pg_catalog.pg_class
        WHERE oid = 'orders'::pg_catalog.regclass) THEN
        RAISE EXCEPTION USING MESSAGE = 'backfill of ' || 'orders' || ', which is not a table',
            ERRCODE = 'wrong_object_type', HINT = 'Name the table that has the rows.';
    END IF;
    LOOP
        pass := 0;
        page := 0;
        told := 0;
        page_count := (
            WITH RECURSIVE part(relid) AS (
                SELECT 'orders'::pg_catalog.regclass::oid
                UNION
                SELECT inhrelid FROM pg_catalog.pg_inherits JOIN part ON inhparent = relid)
            SELECT max(pg_catalog.pg_relation_size(relid)) FROM part)
            / pg_catalog.current_setting('block_size')::bigint;
        WHILE page <= page_count LOOP
            EXECUTE $migrate1$
WITH batch AS (
    UPDATE orders SET total = price * 2
    WHERE ctid >= $1 AND ctid < $2 AND (total IS NULL AND note <> '$migrate$')
    RETURNING tableoid AS row_table, ctid AS row_place, (total IS NULL AND note <> '$migrate$') AS is_open)
SELECT pg_catalog.count(*), pg_catalog.array_agg(row_table) FILTER (WHERE is_open),
    pg_catalog.array_agg(row_place) FILTER (WHERE is_open)
FROM batch
$migrate1$
            INTO changed, open_tables, open_rows
            USING pg_catalog.format('(%s,0)', page)::tid, pg_catalog.format('(%s,0)', page + 1000)::tid;
            IF open_rows IS NOT NULL THEN
                EXECUTE $migrate1$
SELECT EXISTS (SELECT FROM orders
    WHERE ctid = ANY ($2)
    AND (tableoid, ctid) IN (SELECT t, c FROM unnest($1, $2) AS u(t, c)) AND (total IS NULL AND note <> '$migrate$'))
$migrate1$
                INTO is_open USING open_tables, open_rows;
                IF is_open THEN
                    RAISE EXCEPTION USING MESSAGE = 'backfill of ' || 'orders' || ' does not come to an end',
                        DETAIL = 'Rows that it has changed are still to be changed.',
                        HINT = 'Its condition must be false for a row that is done.';
                END IF;
            END IF;
            pass := pass + changed;
            page := page + 1000;
            COMMIT;
            percent := 100 * page / (page_count + 1);
            IF percent > told AND percent < 100 THEN
                told := percent;
                RAISE NOTICE USING MESSAGE = 'backfill of ' || 'orders' || ': ' || told || ' %',
                    ERRCODE = 'MG001';
            END IF;
        END LOOP;
        EXIT WHEN pass = 0;
        IF pass >= former THEN
            RAISE EXCEPTION USING MESSAGE = 'backfill of ' || 'orders' || ' does not come to an end',
                DETAIL = 'Something else makes rows that have to be changed as fast as it changes them.',
                HINT = 'Its condition must be false for a row that is done.';
        END IF;
        former := pass;
    END LOOP;
END
$migrate2$;
