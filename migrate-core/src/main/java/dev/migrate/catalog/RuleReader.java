package dev.migrate.catalog;

import java.util.List;

/** Reads rewrite rules, those of views aside. */
final class RuleReader implements ObjectReader {

    private static final String QUERY = """
            SELECT r.tableoid AS class, r.oid, 'RULE' AS id_kind, c.nspname AS id_of_schema, c.relname AS id_of_name,
                r.rulename AS id_name, pg_catalog.pg_get_ruledef(r.oid) AS statements,
                CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE_REPLICA'
                    WHEN 'A' THEN 'ENABLE_ALWAYS' END AS fires
            FROM relations c
            JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid
            WHERE r.rulename <> '_RETURN'
            ORDER BY c.nspname, c.relname, r.rulename
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row
            .changeStatements((text) -> source.unqualified(CatalogSource.withoutSemicolon(text), " TO ")));
        return rows;
    }

}
