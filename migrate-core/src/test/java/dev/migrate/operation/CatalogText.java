package dev.migrate.operation;

import dev.migrate.test.TestDatabase;
import java.util.List;

/**
 * What a database has, a line for each thing, in PostgreSQL's own spelling: read from the
 * catalogs by a query that knows nothing of the code under test.
 */
final class CatalogText {

    private static final String QUERY = """
            WITH ns AS (SELECT oid, nspname FROM pg_namespace
                WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'history')),
            rel AS (SELECT c.*, c.oid::regclass::text AS label FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM ns)
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')),
            lines(line) AS (
            SELECT concat_ws(' ', 'schema', nspname) FROM ns
            UNION ALL
            SELECT concat_ws(' ', 'relation', label, relkind, 'persistence', relpersistence, nullif(relacl, acldefault('r', relowner))::text,
                (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(reloptions) o),
                'rls', relrowsecurity, relforcerowsecurity, 'identity', relreplident, pg_get_userbyid(relowner),
                CASE WHEN relkind IN ('r', 'm', 'p') THEN (SELECT amname FROM pg_am a WHERE a.oid = relam) END,
                pg_get_expr(relpartbound, rel.oid), CASE WHEN relkind = 'p' THEN pg_get_partkeydef(rel.oid) END,
                (SELECT string_agg(inhparent::regclass::text, ',' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = rel.oid),
                CASE WHEN relkind IN ('v', 'm') THEN regexp_replace(pg_get_viewdef(rel.oid), '\\s+', ' ', 'g') END,
                CASE WHEN relkind = 'm' THEN relispopulated END)
            FROM rel WHERE relkind NOT IN ('i', 'I', 'S')
            UNION ALL
            SELECT concat_ws(' ', 'column', label, row_number() OVER (PARTITION BY rel.oid ORDER BY attnum), attname,
                format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
                'default ' || pg_get_expr(adbin, adrelid), 'identity ' || nullif(attidentity::text, ''),
                'generated ' || nullif(attgenerated::text, ''),
                'collate ' || (SELECT collname FROM pg_collation l WHERE l.oid = attcollation AND collname <> 'default'),
                'storage ' || attstorage::text, 'compression ' || nullif(attcompression::text, ''), 'target ' || attstattarget,
                attacl::text)
            FROM rel JOIN pg_attribute a ON attrelid = rel.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = rel.oid AND adnum = attnum WHERE relkind NOT IN ('i', 'I', 'S')
            UNION ALL
            SELECT concat_ws(' ', 'sequence', label, format_type(seqtypid, NULL), 'start', seqstart, 'by', seqincrement,
                'min', seqmin, 'max', seqmax, 'cache', seqcache, 'cycle', seqcycle,
                (SELECT 'owned by ' || refobjid::regclass || '.' || refobjsubid::text FROM pg_depend d WHERE d.objid = rel.oid
                    AND d.refobjsubid > 0 AND d.classid = 'pg_class'::regclass))
            FROM rel JOIN pg_sequence ON seqrelid = rel.oid
            UNION ALL
            SELECT concat_ws(' ', 'constraint', conname, 'of', coalesce(nullif(conrelid, 0)::regclass::text,
                contypid::regtype::text), pg_get_constraintdef(k.oid), CASE WHEN NOT convalidated THEN 'not valid' END)
            FROM pg_constraint k WHERE connamespace IN (SELECT oid FROM ns)
            UNION ALL
            SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'invalid' END,
                CASE WHEN indisclustered THEN 'clustered' END,
                (SELECT 'part of ' || inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid))
            FROM rel JOIN pg_index ON indexrelid = rel.oid
            UNION ALL
            SELECT concat_ws(' ', 'type', t.oid::regtype, typtype, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                FROM pg_enum WHERE enumtypid = t.oid), CASE WHEN typtype = 'd' THEN format_type(typbasetype, typtypmod) END,
                typdefault, CASE WHEN typnotnull THEN 'not null' END, typacl::text, pg_get_userbyid(typowner),
                (SELECT rngsubtype::regtype::text FROM pg_range WHERE rngtypid = t.oid))
            FROM pg_type t WHERE typnamespace IN (SELECT oid FROM ns) AND typtype IN ('e', 'd', 'r', 'c')
                AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'routine', p.oid::regprocedure, prokind, CASE WHEN prokind IN ('f', 'p')
                THEN regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g') END, proacl::text)
            FROM pg_proc p WHERE pronamespace IN (SELECT oid FROM ns)
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype IN ('e', 'i'))
            UNION ALL
            SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL
            SELECT concat_ws(' ', 'event trigger', evtname, evtevent, evtfoid::regproc, evtenabled) FROM pg_event_trigger
            UNION ALL
            SELECT concat_ws(' ', 'rule', pg_get_ruledef(oid)) FROM pg_rewrite WHERE rulename <> '_RETURN' AND oid > 16383
            UNION ALL
            SELECT concat_ws(' ', 'policy', polname, polrelid::regclass, polcmd, polpermissive, polroles::text,
                pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
            UNION ALL
            SELECT concat_ws(' ', 'extension', extname, extversion) FROM pg_extension WHERE extname <> 'plpgsql'
            UNION ALL
            SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid)) FROM pg_statistic_ext
            UNION ALL
            SELECT concat_ws(' ', 'collation', collname, collprovider) FROM pg_collation WHERE collnamespace IN (SELECT oid FROM ns)
            UNION ALL
            SELECT concat_ws(' ', 'publication', pubname, (SELECT string_agg(prrelid::regclass::text, ',')
                FROM pg_publication_rel WHERE prpubid = p.oid)) FROM pg_publication p
            UNION ALL
            SELECT concat_ws(' ', 'default privileges', defaclnamespace::regnamespace, defaclobjtype, defaclacl::text)
            FROM pg_default_acl
            UNION ALL
            SELECT concat_ws(' ', 'comment', (SELECT type || ' ' || identity
                FROM pg_identify_object(classoid, objoid, objsubid)), description)
            FROM pg_description WHERE objoid > 16383 AND NOT EXISTS (
                SELECT FROM pg_depend d WHERE d.objid = objoid AND d.deptype = 'e'))
            SELECT line FROM lines WHERE line NOT LIKE '%history.%' ORDER BY line COLLATE "C"
            """;

    private CatalogText() {
    }

    static List<String> of(TestDatabase database) {
        return database.strings(QUERY);
    }

}
