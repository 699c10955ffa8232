DO $migrate$
DECLARE
    enum oid := 'app.mood'::pg_catalog.regtype;
    many oid := (SELECT typarray FROM pg_catalog.pg_type WHERE oid = enum);
    labels text[] := ARRAY['ok', 'it''s %'];
    name text := (
        SELECT pg_catalog.format('%I.%I', n.nspname, t.typname)
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.oid = enum);
    former text := pg_catalog.left((SELECT typname FROM pg_catalog.pg_type WHERE oid = enum), 55) || '_rebuilt';
    down text[] := '{}';
    up text[] := '{}';
    change text[];
    step text;
BEGIN
    SELECT coalesce(pg_catalog.array_agg(pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I TYPE %s USING %s',
            a.attrelid::pg_catalog.regclass, a.attname, name || CASE WHEN a.atttypid = many THEN '[]' ELSE '' END,
            CASE WHEN a.atttypid = many THEN pg_catalog.format('array_replace(%I::text[], ''sad'', ''ok'')', a.attname) || '::' || name || '[]'
            ELSE pg_catalog.format('(CASE %1$I::text WHEN ''sad'' THEN ''ok'' ELSE %1$I::text END)', a.attname) || '::' || name END) ORDER BY a.attrelid, a.attnum), '{}')
    INTO change
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE a.atttypid IN (enum, many) AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')
        AND a.attinhcount = 0;
    WITH RECURSIVE col AS (
        SELECT a.attrelid, a.attnum FROM pg_catalog.pg_attribute a
        WHERE a.atttypid IN (enum, many) AND NOT a.attisdropped),
    dep AS (
        SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
        WHERE d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.refobjid IN (enum, many)
            OR d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND (d.refobjid, d.refobjsubid) IN (SELECT attrelid, attnum FROM col)),
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
        FROM dep JOIN pg_catalog.pg_trigger t ON t.oid = dep.objid AND NOT t.tgisinternal AND t.tgparentid = 0
        WHERE dep.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
        UNION ALL
        SELECT 3, k.oid::bigint, pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I',
            k.conrelid::pg_catalog.regclass, k.conname),
            pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::pg_catalog.regclass,
                k.conname, pg_catalog.pg_get_constraintdef(k.oid))
        FROM dep JOIN pg_catalog.pg_constraint k ON k.oid = dep.objid AND k.contype IN ('c', 'f', 'x')
            AND k.conrelid <> 0 AND k.coninhcount = 0
        WHERE dep.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
        UNION ALL
        SELECT 4, i.indexrelid::bigint, pg_catalog.format('DROP INDEX %s',
            i.indexrelid::pg_catalog.regclass), pg_catalog.pg_get_indexdef(i.indexrelid)
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
        WHERE a.atttypid IN (enum, many) OR f.oid IN (
            SELECT objid FROM dep WHERE classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass))
    SELECT coalesce(pg_catalog.array_agg(part.down ORDER BY place, rank), '{}'),
        coalesce(pg_catalog.array_agg(part.up ORDER BY place DESC, rank DESC), '{}')
    INTO down, up FROM part;
    up := pg_catalog.array_append(up, pg_catalog.format('ALTER TYPE %s OWNER TO %I', name,
        (SELECT pg_catalog.pg_get_userbyid(typowner) FROM pg_catalog.pg_type WHERE oid = enum)));
    up := up || (
        SELECT pg_catalog.array_agg(pg_catalog.format('COMMENT ON TYPE %s IS %L', name, description))
        FROM pg_catalog.pg_description
        WHERE classoid = 'pg_catalog.pg_type'::pg_catalog.regclass AND objoid = enum);
    FOREACH step IN ARRAY down LOOP
        EXECUTE step;
    END LOOP;
    EXECUTE pg_catalog.format('ALTER TYPE %s RENAME TO %I', name, former);
    EXECUTE pg_catalog.format('CREATE TYPE %s AS ENUM (%s)', name, (
        SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ', ' ORDER BY place)
        FROM pg_catalog.unnest(labels) WITH ORDINALITY AS all_labels(label, place)));
    FOREACH step IN ARRAY change LOOP
        EXECUTE step;
    END LOOP;
    FOREACH step IN ARRAY up LOOP
        EXECUTE step;
    END LOOP;
    EXECUTE pg_catalog.format('DROP TYPE %s', enum::pg_catalog.regtype);
END
$migrate$;

DO $migrate1$
DECLARE
    migrate_page bigint;
    migrate_page_count bigint;
    migrate_changed bigint;
    migrate_pass bigint;
    migrate_former bigint;
    migrate_percent bigint;
    migrate_told bigint;
BEGIN
    LOOP
        migrate_pass := 0;
        migrate_page := 0;
        migrate_told := 0;
        migrate_page_count := (
            SELECT coalesce(max(pg_catalog.pg_relation_size(relid)), pg_catalog.pg_relation_size('orders'))
            FROM pg_catalog.pg_partition_tree('orders'))
            / pg_catalog.current_setting('block_size')::bigint;
        WHILE migrate_page <= migrate_page_count LOOP
            UPDATE orders SET total = price * 2
            WHERE ctid >= pg_catalog.format('(%s,0)', migrate_page)::tid
                AND ctid < pg_catalog.format('(%s,0)', migrate_page + 1000)::tid AND (total IS NULL AND note <> '$migrate$');
            GET DIAGNOSTICS migrate_changed = ROW_COUNT;
            migrate_pass := migrate_pass + migrate_changed;
            migrate_page := migrate_page + 1000;
            COMMIT;
            migrate_percent := 100 * migrate_page / (migrate_page_count + 1);
            IF migrate_percent > migrate_told AND migrate_percent < 100 THEN
                migrate_told := migrate_percent;
                RAISE NOTICE USING MESSAGE = 'backfill of ' || 'orders' || ': ' || migrate_told || ' %',
                    ERRCODE = 'MG001';
            END IF;
        END LOOP;
        EXIT WHEN migrate_pass = 0;
        IF migrate_pass >= migrate_former THEN
            RAISE EXCEPTION USING MESSAGE = 'backfill of ' || 'orders' || ' does not come to an end',
                HINT = 'Its condition must be false for a row that is done.';
        END IF;
        migrate_former := migrate_pass;
    END LOOP;
END
$migrate1$;
