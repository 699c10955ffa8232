package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads foreign-data wrappers and servers; user mappings hold passwords and are not read.
 */
final class ForeignServerReader implements ObjectReader {

    private static final String WRAPPERS = """
            SELECT f.tableoid AS class, f.oid, 'FOREIGN_DATA_WRAPPER' AS id_kind, f.fdwname AS id_name,
                NULLIF(pg_catalog.concat_ws(' ',
                    CASE WHEN f.fdwhandler <> 0
                        THEN 'HANDLER ' || f.fdwhandler::pg_catalog.regproc::pg_catalog.text END,
                    CASE WHEN f.fdwvalidator <> 0
                        THEN 'VALIDATOR ' || f.fdwvalidator::pg_catalog.regproc::pg_catalog.text END), '')
                    AS definition,
                %s AS parameters
            FROM pg_catalog.pg_foreign_data_wrapper f
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = f.tableoid AND e.objid = f.oid AND e.deptype = 'e')
            ORDER BY f.fdwname
            """.formatted(CatalogOptions.of("f.fdwoptions"));

    private static final String SERVERS = """
            SELECT s.tableoid AS class, s.oid, 'SERVER' AS id_kind, s.srvname AS id_name, f.fdwname AS server,
                NULLIF(pg_catalog.concat_ws(' ',
                    'TYPE ' || pg_catalog.quote_literal(s.srvtype),
                    'VERSION ' || pg_catalog.quote_literal(s.srvversion)), '') AS definition,
                %s AS parameters
            FROM pg_catalog.pg_foreign_server s
            JOIN pg_catalog.pg_foreign_data_wrapper f ON f.oid = s.srvfdw
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = s.tableoid AND e.objid = s.oid AND e.deptype = 'e')
            ORDER BY s.srvname
            """.formatted(CatalogOptions.of("s.srvoptions"));

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(WRAPPERS));
        rows.addAll(source.rows(SERVERS));
        return rows;
    }

}
