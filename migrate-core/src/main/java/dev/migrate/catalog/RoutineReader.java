package dev.migrate.catalog;

import dev.migrate.snapshot.PartKind;
import java.util.List;

/** Reads functions and procedures. */
final class RoutineReader implements ObjectReader {

    private static final String QUERY = """
            SELECT p.tableoid AS class, p.oid,
                CASE WHEN p.prokind = 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS id_kind,
                n.nspname AS id_schema, p.proname AS id_name,
                a.types AS id_arguments,
                pg_catalog.pg_get_functiondef(p.oid) AS statements,
                pg_catalog.concat_ws(' ', pg_catalog.pg_get_function_result(p.oid), NULLIF(pg_catalog.array_to_string(ARRAY(
                    SELECT pg_catalog.concat_ws(' ', p.proargnames[u.place], pg_catalog.format_type(u.type, NULL))
                    FROM pg_catalog.unnest(p.proallargtypes) WITH ORDINALITY AS u (type, place)
                    WHERE p.proargmodes[u.place] IN ('o', 'b')
                    ORDER BY u.place), ', '), '')) AS returns,
                ARRAY(
                    SELECT ARRAY[coalesce(p.proargnames[u.place], ''), (pg_catalog.row_number() OVER (
                        ORDER BY u.place) > p.pronargs - p.pronargdefaults)::pg_catalog.text]
                    FROM pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))
                        WITH ORDINALITY AS u (type, place)
                    WHERE p.proargmodes IS NULL OR p.proargmodes[u.place] IN ('i', 'b', 'v')
                    ORDER BY u.place) AS arguments
            FROM pg_catalog.pg_proc p
            JOIN namespaces n ON n.oid = p.pronamespace
            CROSS JOIN LATERAL (
                SELECT pg_catalog.array_to_string(ARRAY(
                    SELECT pg_catalog.format_type(u.type, NULL)
                    FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY AS u (type, place)
                    ORDER BY u.place), ', ') AS types) a
            WHERE p.prokind IN ('f', 'w', 'p')
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = p.tableoid AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
            ORDER BY n.nspname, p.proname, a.types COLLATE "C"
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> {
            String word = (row.id().kind() == PartKind.PROCEDURE) ? " PROCEDURE " : " FUNCTION ";
            row.changeStatements((text) -> source.unqualified(text, word).strip());
        });
        return rows;
    }

}
