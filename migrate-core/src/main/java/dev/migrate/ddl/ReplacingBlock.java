package dev.migrate.ddl;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.SqlLiteral;

/**
 * A view or routine that becomes again what it was, whatever columns, parameters or
 * defaults it has by then: PostgreSQL takes none of them away. Where it refuses the
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
                down text[];
                up text[];
                objects text[];
                defaults boolean[];
                unpublish text[] := '{}';
                publish text[] := '{}';
                blocked text;
                step text;
                read CONSTANT text[] := '{DateStyle,IntervalStyle,TimeZone,extra_float_digits,bytea_output,quote_all_identifiers,jit}';
                written CONSTANT text[] := '{check_function_bodies,default_tablespace}';
                read_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                    FROM pg_catalog.unnest(read) WITH ORDINALITY x(s, n) ORDER BY x.n);
                written_before CONSTANT text[] := ARRAY(SELECT pg_catalog.current_setting(x.s)
                    FROM pg_catalog.unnest(written) WITH ORDINALITY x(s, n) ORDER BY x.n);
            BEGIN
                BEGIN
                    EXECUTE former;
                    RETURN;
                EXCEPTION WHEN invalid_table_definition OR invalid_function_definition THEN
                    NULL;
                END;
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
                    pg_catalog.unnest('{ISO,iso_8601,UTC,3,hex,off,off}'::text[])) x(s, v);
            {dependents}
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(read),
                    pg_catalog.unnest(read_before)) x(s, v);
                IF blocked IS NOT NULL THEN
                    RAISE EXCEPTION '% cannot become what it was while this depends on it: %',
                        pg_catalog.pg_describe_object(root_class, root_oid, 0), blocked
                    USING ERRCODE = '2BP01', HINT = 'Drop it before, and create it again after.';
                END IF;
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
                    pg_catalog.unnest('{off,""}'::text[])) x(s, v);
                FOREACH step IN ARRAY unpublish || down || up || publish LOOP
                    EXECUTE step;
                END LOOP;
                PERFORM pg_catalog.set_config(x.s, x.v, true) FROM ROWS FROM (pg_catalog.unnest(written),
                    pg_catalog.unnest(written_before)) x(s, v);
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
        return BLOCK.replace("{dependents}", EnumDependents.ofRoot().indent(4).stripTrailing())
            .replace("{catalog}", CatalogAddress.catalog(reference))
            .replace("{oid}", (reference.kind() == ObjectKind.VIEW) ? CatalogAddress.relationIfPresent(reference)
                    : CatalogAddress.routineIfPresent(reference));
    }

}
