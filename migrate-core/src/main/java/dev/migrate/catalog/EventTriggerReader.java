package dev.migrate.catalog;

import java.util.List;

/** Reads event triggers. */
final class EventTriggerReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.tableoid AS class, t.oid, 'EVENT_TRIGGER' AS id_kind, t.evtname AS id_name,
                pg_catalog.format('CREATE EVENT TRIGGER %I ON %s', t.evtname, t.evtevent)
                    || coalesce(' WHEN TAG IN (' || (
                        SELECT pg_catalog.string_agg(pg_catalog.quote_literal(u.tag), ', ' ORDER BY u.tag)
                        FROM pg_catalog.unnest(t.evttags) AS u (tag)) || ')', '')
                    || ' EXECUTE FUNCTION ' || t.evtfoid::pg_catalog.regproc::pg_catalog.text || '()' AS statements,
                CASE t.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE_REPLICA'
                    WHEN 'A' THEN 'ENABLE_ALWAYS' END AS fires
            FROM pg_catalog.pg_event_trigger t
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = t.tableoid AND e.objid = t.oid AND e.deptype = 'e')
            ORDER BY t.evtname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
