package dev.migrate.catalog;

import java.util.List;

/** Reads triggers, but not those of foreign keys or of a partition's parent. */
final class TriggerReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.tableoid AS class, t.oid, 'TRIGGER' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, t.tgname AS id_name, pg_catalog.pg_get_triggerdef(t.oid) AS statements,
                t.tgconstraint <> 0 AS constraint_trigger,
                CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE_REPLICA'
                    WHEN 'A' THEN 'ENABLE_ALWAYS' END AS fires
            FROM relations c
            JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid
            WHERE NOT t.tgisinternal
            AND t.tgparentid = 0
            ORDER BY c.nspname, c.relname, t.tgname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row.changeStatements((text) -> source.unqualified(text, " ON ")));
        return rows;
    }

}
