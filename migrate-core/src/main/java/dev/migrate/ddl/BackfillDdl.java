package dev.migrate.ddl;

import dev.migrate.change.SqlOperation.Backfill;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.SqlLiteral;

/**
 * Rows that are changed in batches, by one block that commits after each. A batch is a
 * range of the table's pages, so that a pass reads the table once; passes are made until
 * one finds nothing, because rows may have moved meanwhile. A notice says how much of the
 * pass is done. A batch after which its own rows are not done is not committed.
 */
final class BackfillDdl {

    // what the author wrote is run by EXECUTE, which sees no variable of the block
    private static final String BLOCK = """
            DECLARE
                page bigint;
                page_count bigint;
                changed bigint;
                pass bigint;
                former bigint;
                percent bigint;
                told bigint;
                open_tables oid[];
                open_rows tid[];
                open_count bigint;
                is_open boolean;
                idle boolean := false;
            BEGIN
                IF (SELECT relkind NOT IN ('r', 'p') FROM pg_catalog.pg_class
                    WHERE oid = {literal}::pg_catalog.regclass) THEN
                    RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ', which is not a table',
                        ERRCODE = 'wrong_object_type', HINT = 'Name the table that has the rows.';
                END IF;
                LOOP
                    pass := 0;
                    page := 0;
                    told := 0;
                    page_count := (
                        WITH RECURSIVE part(relid) AS (
                            SELECT {literal}::pg_catalog.regclass::oid
                            UNION
                            SELECT inhrelid FROM pg_catalog.pg_inherits JOIN part ON inhparent = relid)
                        SELECT max(pg_catalog.pg_relation_size(relid)) FROM part)
                        / pg_catalog.current_setting('block_size')::bigint;
                    WHILE page <= page_count LOOP
                        -- rows that a policy hides would count as done
                        PERFORM pg_catalog.set_config('row_security', 'off', true);
                        EXECUTE {update}
                        INTO changed, open_tables, open_rows
                        USING pg_catalog.format('(%s,0)', page)::tid, pg_catalog.format('(%s,0)', page + {pages})::tid;
                        IF open_rows IS NOT NULL THEN
                            EXECUTE {open}
                            INTO open_count USING open_tables, open_rows;
                            IF open_count > 0 THEN
                                RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ' ' || {problem},
                                    DETAIL = 'Rows of the batch that are still to be changed: ' || open_count || '.',
                                    HINT = {advice};
                            END IF;
                        END IF;
                        pass := pass + changed;
                        page := page + {pages};
                        COMMIT;
                        percent := 100 * page / (page_count + 1);
                        IF percent > told AND percent < 100 THEN
                            told := percent;
                            RAISE NOTICE USING MESSAGE = 'backfill of ' || {literal} || ': ' || told || ' %',
                                ERRCODE = '{progress}';
                        END IF;
                    END LOOP;
                    IF pass = 0 THEN
                        EXECUTE {left}
                        INTO is_open;
                        EXIT WHEN NOT is_open;
                        -- a second pass, since others may have added rows behind the first one
                        IF idle THEN
                            RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ' leaves rows as they are',
                                DETAIL = 'An UPDATE of rows that are to be changed does not change them, as if a trigger or rule skips it.',
                                HINT = 'Disable the trigger or rule in an earlier statement, or leave its rows out by the condition.';
                        END IF;
                        former := NULL;
                    ELSIF pass >= former THEN
                        RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ' does not come to an end',
                            DETAIL = 'Something else makes rows that have to be changed as fast as it changes them.',
                            HINT = 'Its condition must be false for a row that is done.';
                    ELSE
                        former := pass;
                    END IF;
                    idle := pass = 0;
                END LOOP;
            END
            """;

    private BackfillDdl() {
    }

    static String sql(Backfill backfill) {
        // the author's text goes in last, so that nothing in it is replaced
        String[] parts = BLOCK.replace("{literal}", SqlLiteral.quote(backfill.table().sql()))
            .replace("{progress}", RunningStatements.PROGRESS)
            .replace("{pages}", Integer.toString(backfill.pages()))
            .split("\\{update}|\\{open}|\\{problem}|\\{advice}|\\{left}", -1);
        return "DO " + DollarQuote.of(parts[0] + DollarQuote.of(update(backfill)) + parts[1]
                + DollarQuote.of(open(backfill)) + parts[2] + SqlLiteral.quote(problem(backfill)) + parts[3]
                + SqlLiteral.quote(advice(backfill)) + parts[4] + DollarQuote.of(left(backfill)) + parts[5]);
    }

    private static String problem(Backfill backfill) {
        return (backfill.required() != null)
                ? "gives null for column \"" + backfill.required().column() + "\", which is to refuse it"
                : "does not come to an end";
    }

    private static String advice(Backfill backfill) {
        if (backfill.required() == null) {
            return "Its condition must be false for a row that is done. If a row may get null, leave it out by the "
                    + "condition.";
        }
        return "Give each row a value. Those without one are found by: SELECT * FROM " + backfill.table().sql()
                + " WHERE " + backfill.required().unfilled();
    }

    private static String update(Backfill backfill) {
        String condition = Parentheses.around(backfill.condition());
        return """
                WITH batch AS (
                    UPDATE %s SET %s
                    WHERE ctid >= $1 AND ctid < $2 AND %s
                    RETURNING tableoid AS row_table, ctid AS row_place, %s AS is_open)
                SELECT pg_catalog.count(*), pg_catalog.array_agg(row_table) FILTER (WHERE is_open),
                    pg_catalog.array_agg(row_place) FILTER (WHERE is_open)
                FROM batch
                """.formatted(backfill.table().sql(), backfill.assignments(), condition, condition);
    }

    // unnest of two arrays has no schema; RETURNING sees what a subquery of the condition
    // saw before the batch
    private static String open(Backfill backfill) {
        return """
                SELECT pg_catalog.count(*) FROM %s
                WHERE ctid = ANY ($2)
                AND (tableoid, ctid) IN (SELECT t, c FROM unnest($1, $2) AS u(t, c)) AND %s
                """.formatted(backfill.table().sql(), Parentheses.around(backfill.condition()));
    }

    private static String left(Backfill backfill) {
        return "SELECT EXISTS (SELECT FROM %s WHERE %s)".formatted(backfill.table().sql(),
                Parentheses.around(backfill.condition()));
    }

}
