package dev.migrate.ddl;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * A view or routine that becomes again what it was, whatever columns, parameters or
 * defaults it has by then: PostgreSQL takes none of them away. If it refuses the
 * statement, the object and what depends on it are taken down, and put up again as they
 * are found, as {@link EnumRebuild} does.
 */
final class ReplacingBlock {

    private static final String BLOCK = """
            DECLARE
                root_class CONSTANT oid := 'pg_catalog.{catalog}'::pg_catalog.regclass;
                root_oid CONSTANT oid := {oid};
                former CONSTANT text := {former};
                enum CONSTANT oid := 0;
                types CONSTANT oid[] := '{}';
                dims CONSTANT int[] := '{}';
            {declarations}
            BEGIN
                BEGIN
                    EXECUTE former;
                    RETURN;
                EXCEPTION WHEN invalid_table_definition OR invalid_function_definition THEN
                    NULL;
                END;
                PERFORM pg_catalog.set_config('jit', 'off', true);
            {reading}
            {dependents}
            {read}
                IF blocked IS NOT NULL THEN
                    RAISE EXCEPTION '% cannot become what it was while this depends on it: %',
                        pg_catalog.pg_describe_object(root_class, root_oid, 0), blocked
                    USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
                END IF;
            {writing}
                FOREACH step IN ARRAY unpublish || down LOOP
                    EXECUTE step;
                END LOOP;
                -- the first is what becomes what it was, with what was said of its columns
                FOR n IN 1 .. pg_catalog.cardinality(up) LOOP
                    BEGIN
                        EXECUTE up[n];
                    EXCEPTION WHEN undefined_column OR undefined_function OR datatype_mismatch
                            OR invalid_column_reference THEN
                        RAISE EXCEPTION '% cannot become what it was while this depends on it: % (%)', objects[1],
                            CASE n WHEN 1 THEN 'a comment, privilege or the like of a column that goes'
                            ELSE objects[n] END, SQLERRM
                        USING ERRCODE = '2BP01', HINT = 'Drop it before, or what of it needs a column that goes.';
                    END;
                END LOOP;
                FOREACH step IN ARRAY publish LOOP
                    EXECUTE step;
                END LOOP;
            {written}
                PERFORM pg_catalog.set_config('jit', jit_before, true);
            END
            """;

    private ReplacingBlock() {
    }

    /**
     * Gives the statement.
     * @param reference the view or routine
     * @param former the statement that creates or replaces it as it was
     * @return a block
     */
    static String sql(ObjectReference reference, String former) {
        return "DO " + DollarQuote.of(block(reference).replace("{former}", SqlLiteral.quote(former)));
    }

    /**
     * Gives the statement for what is known when an upgrade runs.
     * @param reference the view or routine
     * @param former an expression for the statement that creates or replaces it as it was
     * @return an expression
     */
    static String expression(ObjectReference reference, String former) {
        String[] block = block(reference).split("\\{former}", 2);
        String tag = "'$migrate_' || pg_catalog.md5(" + former + ") || '$'";
        return "'DO ' || " + tag + " || E'\\n' || " + SqlLiteral.quote(block[0]) + " || pg_catalog.quote_literal("
                + former + ") || " + SqlLiteral.quote(block[1]) + " || " + tag;
    }

    private static String block(ObjectReference reference) {
        return ReadingBlock.in(BLOCK)
            .replace("{dependents}", ReadingBlock.indented(Dependents.ofRoot()))
            .replace("{catalog}", CatalogAddress.catalog(reference))
            .replace("{oid}", (reference.kind() == ObjectKind.VIEW) ? CatalogAddress.relationIfPresent(reference)
                    : CatalogAddress.routineIfPresent(reference));
    }

}
