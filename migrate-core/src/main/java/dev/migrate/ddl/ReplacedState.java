package dev.migrate.ddl;

import dev.migrate.change.FoundState;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * What a view or routine is before another takes its place: the statement that puts it
 * back, and its shape, which that statement can extend and not reduce.
 *
 * @param reference the object
 */
record ReplacedState(ObjectReference reference) implements FoundState.Comparison {

    private static final String VIEW = """
            SELECT pg_catalog.jsonb_build_object('sql', 'CREATE OR REPLACE VIEW ' || {name} || coalesce(' WITH (' || (
                    SELECT pg_catalog.string_agg(pg_catalog.quote_ident(option_name) || ' = '
                        || pg_catalog.quote_literal(option_value), ', ')
                    FROM pg_catalog.pg_options_to_table(v.reloptions)) || ')', '') || E' AS\\n'
                    || pg_catalog.rtrim(pg_catalog.pg_get_viewdef(v.oid), '; '),
                'shape', coalesce((
                    SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(a.attname, a.atttypid::text, a.atttypmod,
                        a.attcollation::text) ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]'))
            FROM pg_catalog.pg_class v WHERE v.oid = {oid}""";

    private static final String ROUTINE = """
            SELECT pg_catalog.jsonb_build_object('sql', pg_catalog.rtrim(pg_catalog.pg_get_functiondef(r.oid), E' \\n'),
                'shape', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(r.prokind::text, r.prorettype::text,
                    r.proretset, r.proargnames, r.proargmodes::text, r.proallargtypes::text, r.pronargdefaults)))
            FROM pg_catalog.pg_proc r WHERE r.oid = {oid}""";

    /** Gives the query for the object as it is. */
    String before() {
        return "SELECT coalesce((" + present() + "), '{}')::text";
    }

    /**
     * Gives the query for what puts the object back if nothing is read after the
     * operation.
     */
    String alone() {
        return undo(present(), "false");
    }

    private String present() {
        boolean view = this.reference.kind() == ObjectKind.VIEW;
        return (view ? VIEW : ROUTINE).replace("{name}", SqlLiteral.quote(this.reference.name().sql()))
            .replace("{oid}", view ? CatalogAddress.relationIfPresent(this.reference)
                    : CatalogAddress.routineIfPresent(this.reference));
    }

    @Override
    public String after(String before) {
        return undo("SELECT (" + before + ")::jsonb",
                """
                        (SELECT coalesce(pg_catalog.bool_and(coalesce(former.part = latter.part, false)), true)
                        FROM pg_catalog.jsonb_array_elements((%s) -> 'shape') WITH ORDINALITY latter(part, n)
                        LEFT JOIN pg_catalog.jsonb_array_elements(x.was -> 'shape') WITH ORDINALITY former(part, n) USING (n))"""
                    .formatted(present()));
    }

    private String undo(String former, String fits) {
        return "SELECT CASE WHEN x.was ->> 'sql' IS NULL THEN "
                + SqlLiteral.quote("DROP " + Words.object(this.reference)) + " WHEN " + fits
                + " THEN x.was ->> 'sql' ELSE " + ReplacingBlock.expression(this.reference, "(x.was ->> 'sql')")
                + " END || E'\\n;\\n' FROM (" + former + ") x(was)";
    }

    @Override
    public String end(String found) {
        return "SELECT " + found;
    }

}
