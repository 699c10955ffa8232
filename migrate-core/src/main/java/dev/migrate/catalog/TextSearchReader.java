package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads text search dictionaries and configurations. */
final class TextSearchReader implements ObjectReader {

    private static final String DICTIONARIES = """
            SELECT d.tableoid AS class, d.oid, 'TEXT_SEARCH_DICTIONARY' AS id_kind, n.nspname AS id_schema,
                d.dictname AS id_name,
                'CREATE TEXT SEARCH DICTIONARY ' || d.oid::pg_catalog.regdictionary::pg_catalog.text
                    || ' (TEMPLATE = ' || CASE WHEN h.nspname = pg_catalog.current_schema() THEN ''
                        ELSE pg_catalog.quote_ident(h.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.quote_ident(t.tmplname::pg_catalog.text)
                    || coalesce(', ' || d.dictinitoption, '') || ')' AS statements
            FROM pg_catalog.pg_ts_dict d
            JOIN namespaces n ON n.oid = d.dictnamespace
            JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
            JOIN pg_catalog.pg_namespace h ON h.oid = t.tmplnamespace
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = d.tableoid AND e.objid = d.oid AND e.deptype = 'e')
            ORDER BY n.nspname, d.dictname
            """;

    private static final String CONFIGURATIONS = """
            SELECT c.tableoid AS class, c.oid, 'TEXT_SEARCH_CONFIGURATION' AS id_kind, n.nspname AS id_schema,
                c.cfgname AS id_name,
                ARRAY['CREATE TEXT SEARCH CONFIGURATION ' || c.oid::pg_catalog.regconfig::pg_catalog.text
                    || ' (PARSER = ' || CASE WHEN h.nspname = pg_catalog.current_schema() THEN ''
                        ELSE pg_catalog.quote_ident(h.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.quote_ident(p.prsname::pg_catalog.text) || ')'] || ARRAY(
                        SELECT pg_catalog.format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %I WITH %s',
                            c.oid::pg_catalog.regconfig, k.alias, pg_catalog.string_agg(
                                m.mapdict::pg_catalog.regdictionary::pg_catalog.text, ', ' ORDER BY m.mapseqno))
                        FROM pg_catalog.pg_ts_config_map m
                        JOIN pg_catalog.ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
                        WHERE m.mapcfg = c.oid
                        GROUP BY k.tokid, k.alias
                        ORDER BY k.tokid) AS statements
            FROM pg_catalog.pg_ts_config c
            JOIN namespaces n ON n.oid = c.cfgnamespace
            JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
            JOIN pg_catalog.pg_namespace h ON h.oid = p.prsnamespace
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = c.tableoid AND e.objid = c.oid AND e.deptype = 'e')
            ORDER BY n.nspname, c.cfgname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(DICTIONARIES));
        rows.addAll(source.rows(CONFIGURATIONS));
        return rows;
    }

}
