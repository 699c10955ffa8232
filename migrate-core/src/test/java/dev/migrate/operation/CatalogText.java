package dev.migrate.operation;

import dev.migrate.test.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

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
            -- materialized, or the last filter is applied to every function that the server has
            lines(line) AS MATERIALIZED (
            SELECT concat_ws(' ', 'schema', nspname, (SELECT nullif(nspacl, acldefault('n', nspowner))::text FROM pg_namespace p
                WHERE p.oid = ns.oid)) FROM ns
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
                'storage ' || attstorage::text, 'compression ' || nullif(attcompression::text, ''), 'target ' || nullif(attstattarget, -1),
                attacl::text, attoptions::text, attfdwoptions::text)
            FROM rel JOIN pg_attribute a ON attrelid = rel.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = rel.oid AND adnum = attnum WHERE relkind NOT IN ('i', 'I', 'S')
            UNION ALL
            SELECT concat_ws(' ', 'sequence', label, CASE relpersistence WHEN 'u' THEN 'unlogged' END,
                nullif(relacl, acldefault('s', relowner))::text, format_type(seqtypid, NULL), 'start', seqstart, 'by', seqincrement,
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
                typdefault, CASE WHEN typtype = 'd' THEN (SELECT 'collate ' || collname FROM pg_collation l
                    WHERE l.oid = typcollation AND collname <> 'default') END, CASE WHEN typnotnull THEN 'not null' END, nullif(typacl, acldefault('T', typowner))::text, pg_get_userbyid(typowner),
                (SELECT rngsubtype::regtype::text FROM pg_range WHERE rngtypid = t.oid))
            FROM pg_type t WHERE typnamespace IN (SELECT oid FROM ns) AND typtype IN ('e', 'd', 'r', 'c')
                AND (typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = typrelid) = 'c')
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'routine', p.oid::regprocedure, prokind, CASE WHEN prokind IN ('f', 'p')
                THEN regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g') END, nullif(proacl, acldefault('f', proowner))::text)
            FROM pg_proc p WHERE pronamespace IN (SELECT oid FROM ns)
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype IN ('e', 'i'))
            UNION ALL
            SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL
            SELECT concat_ws(' ', 'event trigger', evtname, evtevent, evtfoid::regproc, evtenabled) FROM pg_event_trigger
            UNION ALL
            SELECT concat_ws(' ', 'rule', pg_get_ruledef(oid), nullif(ev_enabled::text, 'O')) FROM pg_rewrite WHERE rulename <> '_RETURN' AND oid > 16383
            UNION ALL
            SELECT concat_ws(' ', 'policy', polname, polrelid::regclass, polcmd, polpermissive, (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END, ',') FROM unnest(polroles) r),
                pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
            UNION ALL
            SELECT concat_ws(' ', 'extension', extname, extnamespace::regnamespace) FROM pg_extension WHERE extname <> 'plpgsql'
            UNION ALL
            SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid),
                'target ' || nullif(stxstattarget, -1), pg_get_userbyid(stxowner)) FROM pg_statistic_ext
            UNION ALL
            SELECT concat_ws(' ', 'collation', collname, collprovider) FROM pg_collation WHERE collnamespace IN (SELECT oid FROM ns)
            UNION ALL
            SELECT concat_ws(' ', 'publication', pubname, pubinsert, pubupdate, pubdelete, pubtruncate, puballtables,
                pg_get_userbyid(pubowner)) FROM pg_publication p
            UNION ALL
            SELECT concat_ws(' ', 'published', pubname, schemaname, tablename) FROM pg_publication_tables
            UNION ALL
            SELECT concat_ws(' ', 'subscription', subname, subenabled, subpublications::text, pg_get_userbyid(subowner))
            FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            UNION ALL
            SELECT concat_ws(' ', 'foreign table', ftrelid::regclass, srvname, ftoptions::text)
            FROM pg_foreign_table JOIN pg_foreign_server s ON s.oid = ftserver
            UNION ALL
            SELECT concat_ws(' ', 'server', srvname, fdwname, srvtype, srvversion, srvoptions::text, nullif(srvacl, acldefault('S', srvowner))::text,
                pg_get_userbyid(srvowner)) FROM pg_foreign_server JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw
            UNION ALL
            SELECT concat_ws(' ', 'wrapper', fdwname, fdwhandler::regproc, fdwoptions::text, pg_get_userbyid(fdwowner))
            FROM pg_foreign_data_wrapper w WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = w.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'user mapping', srvname, usename, umoptions::text) FROM pg_user_mappings
            UNION ALL
            SELECT concat_ws(' ', 'cast', castsource::regtype, casttarget::regtype, castcontext, castmethod, castfunc::regproc)
            FROM pg_cast c WHERE oid > 16383 AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'i'))
            UNION ALL
            SELECT concat_ws(' ', 'operator', o.oid::regoperator, oprcode, pg_get_userbyid(oprowner)) FROM pg_operator o
            WHERE oprnamespace IN (SELECT oid FROM ns)
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'operator class', nspname, opcname, amname, opcintype::regtype, opcdefault,
                pg_get_userbyid(opcowner)) FROM pg_opclass o JOIN pg_am a ON a.oid = opcmethod JOIN ns ON ns.oid = opcnamespace
            WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'operator family', nspname, opfname, amname, pg_get_userbyid(opfowner)) FROM pg_opfamily o
            JOIN pg_am a ON a.oid = opfmethod JOIN ns ON ns.oid = opfnamespace
            WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'text search configuration', c.oid::regconfig, cfgparser, pg_get_userbyid(cfgowner),
                (SELECT string_agg(concat_ws(':', maptokentype, mapdict::regdictionary), ',' ORDER BY maptokentype, mapseqno)
                FROM pg_ts_config_map WHERE mapcfg = c.oid)) FROM pg_ts_config c WHERE cfgnamespace IN (SELECT oid FROM ns)
            UNION ALL
            SELECT concat_ws(' ', 'text search dictionary', d.oid::regdictionary, dictinitoption, pg_get_userbyid(dictowner))
            FROM pg_ts_dict d WHERE dictnamespace IN (SELECT oid FROM ns)
            UNION ALL
            SELECT concat_ws(' ', 'text search parser', nspname, prsname) FROM pg_ts_parser JOIN ns ON ns.oid = prsnamespace
            UNION ALL
            SELECT concat_ws(' ', 'text search template', nspname, tmplname)
            FROM pg_ts_template JOIN ns ON ns.oid = tmplnamespace
            UNION ALL
            SELECT concat_ws(' ', 'conversion', nspname, conname, conproc, pg_get_userbyid(conowner))
            FROM pg_conversion JOIN ns ON ns.oid = connamespace
            UNION ALL
            SELECT concat_ws(' ', 'language', lanname, pg_get_userbyid(lanowner)) FROM pg_language l WHERE oid > 16383
            UNION ALL
            SELECT concat_ws(' ', 'access method', amname, amhandler) FROM pg_am a WHERE oid > 16383
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = a.oid AND d.deptype = 'e')
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
        return of(database.jdbc());
    }

    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql(QUERY).query(String.class).list();
    }

}
