package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.List;

/** Reads triggers, but not those of foreign keys or of a partition's parent. */
final class TriggerReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.tableoid AS class, t.oid, 'TRIGGER' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, t.tgname AS id_name, pg_catalog.pg_get_triggerdef(t.oid) AS definition,
                CASE WHEN t.tgconstraint <> 0 THEN 'CONSTRAINT' END AS type,
                CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                    WHEN 'A' THEN 'ENABLE ALWAYS' END AS enabled
            FROM relations c
            JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid
            WHERE NOT t.tgisinternal
            AND t.tgparentid = 0
            ORDER BY c.nspname, c.relname, t.tgname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row.change(Facet.DEFINITION, (text) -> source.unqualified(text, " ON ")));
        return rows;
    }

}
