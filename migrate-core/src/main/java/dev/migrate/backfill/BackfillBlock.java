package dev.migrate.backfill;

import dev.migrate.ddl.DollarQuote;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SqlLiteral;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A backfill as a block for psql, which goes the same way: it commits after each batch,
 * goes up to what was there when a pass began, and stops at rows that still match after
 * their own update. What was cut off begins again, so that a condition must say which
 * rows are done.
 */
public final class BackfillBlock {

    private static final int ROWS = 2000;

    private static final int ROWS_A_PAGE = 50;

    private static final Pattern PART = Pattern.compile("\\{([a-z_]+)}");

    // what the author wrote is run by EXECUTE, which sees no variable of the block
    private static final String BLOCK = """
            DECLARE
                keyed oid := {table}::pg_catalog.regclass;
                key_row text;
                key_texts text;
                key_last text;
                key_types text[];
                parts oid[];
                bound text[];
                place text[];
                upto text[];
                lower_part text;
                rows_part text;
                changed bigint;
                moved bigint;
                open_tables bigint[];
                open_places text[];
                open_count bigint;
                is_open boolean;
                percent bigint;
                told bigint;
            BEGIN
                parts := ARRAY(
                    WITH RECURSIVE part(relid) AS (
                        SELECT keyed
                        UNION
                        SELECT inhrelid FROM pg_catalog.pg_inherits JOIN part ON inhparent = relid WHERE NOT {only})
                    SELECT relid FROM part);
                IF (SELECT pg_catalog.bool_or(relkind = 'f' OR (oid = keyed AND relkind NOT IN ('r', 'p')))
                    FROM pg_catalog.pg_class WHERE oid = ANY (parts)) THEN
                    RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {table} || ', which is not a table',
                        ERRCODE = 'wrong_object_type', HINT = 'Name the table that has the rows.';
                END IF;
                IF pg_catalog.cardinality(parts) > 1
                    AND (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = keyed) THEN
                    keyed := NULL;
                END IF;
                WITH key_columns AS (
            {keys}), chosen AS (
                    SELECT "index" FROM key_columns
                    GROUP BY "index", is_primary, columns
                    HAVING pg_catalog.count(*) = columns
                        AND pg_catalog.bool_and("column" <> ALL ({assigned}::text[]))
                    ORDER BY is_primary DESC, columns, "index"
                    LIMIT 1)
                SELECT pg_catalog.string_agg(pg_catalog.format('%s.%I%s', {reference}, "column", "collation"), ', '
                        ORDER BY k.place),
                    pg_catalog.string_agg(pg_catalog.format(CASE WHEN dated THEN 'pg_catalog.to_jsonb(%s.%I) #>> ''{}'''
                        ELSE '%s.%I::text' END, {reference}, "column"), ', ' ORDER BY k.place),
                    pg_catalog.string_agg(pg_catalog.format('%s.%I%s DESC', {reference}, "column", "collation"), ', '
                        ORDER BY k.place),
                    pg_catalog.array_agg(type ORDER BY k.place)
                INTO key_row, key_texts, key_last, key_types
                FROM key_columns k JOIN chosen USING ("index");
                IF key_row IS NULL AND {plain} THEN
                    RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {table} || ' has neither a key nor a condition to go by',
                        HINT = 'Add a condition that is false for a row that is done.';
                END IF;
                FOR pass IN 1 .. 2 LOOP
                    place := NULL;
                    told := 0;
                    IF key_row IS NOT NULL THEN
                        EXECUTE pg_catalog.concat('SELECT ARRAY[', key_texts, '] FROM ', {target}, ' ORDER BY ', key_last, ' LIMIT 1')
                        INTO bound;
                    ELSE
                        bound := (SELECT ARRAY[(pg_catalog.max(pg_catalog.pg_relation_size(p))
                            / pg_catalog.current_setting('block_size')::bigint + 1)::text] FROM pg_catalog.unnest(parts) u(p));
                    END IF;
                    WHILE bound IS NOT NULL AND place IS DISTINCT FROM bound LOOP
                        -- rows that a policy hides would count as done
                        PERFORM pg_catalog.set_config('row_security', 'off', true);
                        IF key_row IS NOT NULL THEN
                            PERFORM pg_catalog.set_config('enable_seqscan', 'off', true);
                            lower_part := coalesce(pg_catalog.format('(%s) > (', key_row) || (
                                SELECT pg_catalog.string_agg(pg_catalog.format('%L::%s', v, t), ', ' ORDER BY n)
                                FROM ROWS FROM (pg_catalog.unnest(place), pg_catalog.unnest(key_types))
                                WITH ORDINALITY u(v, t, n)
                                WHERE place IS NOT NULL) || ') AND ', '');
                            rows_part := pg_catalog.format('%s(%s) <= (%s)', lower_part, key_row, (
                                SELECT pg_catalog.string_agg(pg_catalog.format('%L::%s', v, t), ', ' ORDER BY n)
                                FROM ROWS FROM (pg_catalog.unnest(bound), pg_catalog.unnest(key_types))
                                WITH ORDINALITY u(v, t, n)));
                            EXECUTE pg_catalog.concat('SELECT ARRAY[', key_texts, '] FROM ', {target}, ' WHERE ', rows_part,
                                ' ORDER BY ', key_row, ' OFFSET {last} LIMIT 1')
                            INTO upto;
                            upto := coalesce(upto, bound);
                            rows_part := pg_catalog.format('%s(%s) <= (%s)', lower_part, key_row, (
                                SELECT pg_catalog.string_agg(pg_catalog.format('%L::%s', v, t), ', ' ORDER BY n)
                                FROM ROWS FROM (pg_catalog.unnest(upto), pg_catalog.unnest(key_types))
                                WITH ORDINALITY u(v, t, n)));
                        ELSE
                            upto := ARRAY[least(coalesce(place[1]::bigint, 0) + {pages}, bound[1]::bigint)::text];
                            rows_part := pg_catalog.format('%1$s.ctid >= ''(%2$s,0)''::tid AND %1$s.ctid < ''(%3$s,0)''::tid',
                                {reference}, coalesce(place[1], '0'), upto[1]);
                            percent := 100 * upto[1]::bigint / bound[1]::bigint;
                        END IF;
                        EXECUTE pg_catalog.concat({head}, rows_part, {returning}, rows_part, {tail})
                        INTO changed, open_tables, open_places, moved;
                        IF open_places IS NOT NULL THEN
                            EXECUTE {open}
                            INTO open_count USING open_tables, open_places;
                            IF open_count > 0 THEN
                                RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {table} || ' ' || {problem},
                                    DETAIL = 'Rows of the batch that are still to be changed: ' || open_count || '.',
                                    HINT = {advice};
                            END IF;
                        END IF;
                        IF moved > 0 AND key_row IS NOT NULL AND {plain} THEN
                            RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {table} || ' changes the key that it goes by',
                                HINT = 'Add a condition that is false for a row that is done.';
                        END IF;
                        COMMIT;
                        place := upto;
                        IF percent > told AND percent < 100 THEN
                            told := percent;
                            RAISE NOTICE USING MESSAGE = 'backfill of ' || {table} || ': ' || told || ' %';
                        END IF;
                        PERFORM pg_catalog.pg_sleep({pause});
                    END LOOP;
                    EXIT WHEN {plain};
                    PERFORM pg_catalog.set_config('row_security', 'off', true);
                    EXECUTE {left}
                    INTO is_open;
                    EXIT WHEN NOT is_open;
                END LOOP;
                FOR sweep IN 1 .. 100 LOOP
                    EXIT WHEN {plain} OR NOT is_open;
                    PERFORM pg_catalog.set_config('row_security', 'off', true);
                    EXECUTE {locked}
                    INTO open_tables, open_places;
                    EXIT WHEN open_places IS NULL;
                    rows_part := pg_catalog.format({at}, open_tables::text, open_places::text);
                    EXECUTE pg_catalog.concat({head}, rows_part, {returning}, rows_part, {tail})
                    INTO changed;
                    IF changed < pg_catalog.cardinality(open_places) THEN
                        RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {table} || ' leaves rows as they are',
                            DETAIL = 'An UPDATE of rows that are to be changed does not change them, as if a trigger or rule skips it.',
                            HINT = 'Disable the trigger or rule in an earlier statement, or leave its rows out by the condition.';
                    END IF;
                    COMMIT;
                END LOOP;
            END
            """;

    private BackfillBlock() {
    }

    /**
     * Writes a statement as a block.
     * @param statement a statement that is carried out in batches
     * @return a DO statement, without its semicolon
     */
    public static String of(SqlStatement statement) {
        BatchedChange change = BatchedChange.of(statement.text());
        Batches batches = Objects.requireNonNull(statement.batches());
        BatchSql sql = new BatchSql(change);
        Refusals refusals = new Refusals(statement, change);
        int rows = (batches.rows() != null) ? batches.rows() : ROWS;
        Map<String, String> parts = Map.ofEntries(Map.entry("table", SqlLiteral.quote(change.table().sql())),
                Map.entry("only", Boolean.toString(change.only())),
                Map.entry("keys", RelationReader.KEYS.replace("{keyed}", "keyed")),
                Map.entry("assigned", assigned(change)), Map.entry("reference", SqlLiteral.quote(change.reference())),
                Map.entry("plain", Boolean.toString(!sql.isConditional())),
                Map.entry("target", DollarQuote.of(change.target())), Map.entry("last", Integer.toString(rows - 1)),
                Map.entry("pages", Integer.toString(Math.max(1, rows / ROWS_A_PAGE))),
                Map.entry("head", DollarQuote.of(sql.head())), Map.entry("returning", DollarQuote.of(sql.returning())),
                Map.entry("tail", DollarQuote.of(sql.tail() + " SELECT " + BatchSql.COUNTS + " FROM batch")),
                Map.entry("open", DollarQuote.of(sql.openAt("$1", "$2"))),
                Map.entry("problem", SqlLiteral.quote(refusals.problem())),
                Map.entry("advice", SqlLiteral.quote(refusals.advice())), Map.entry("left", DollarQuote.of(sql.left())),
                Map.entry("locked",
                        DollarQuote.of("SELECT pg_catalog.array_agg(row_table), pg_catalog.array_agg(row_place)"
                                + " FROM (SELECT DISTINCT * FROM (" + sql.lockLeft(1000) + ") AS locked) AS rows")),
                Map.entry("at", SqlLiteral.quote(formatted(sql))),
                Map.entry("pause", Double.toString(batches.pause().toMillis() / 1000.0)));
        return "DO " + DollarQuote
            .of(PART.matcher(BLOCK).replaceAll((part) -> Matcher.quoteReplacement(parts.get(part.group(1)))));
    }

    // for format, whose own sign is doubled in what is written
    private static String formatted(BatchSql sql) {
        String reference = sql.change().reference().replace("%", "%%");
        return new BatchSql(new BatchedChange(false, sql.change().table(), "", reference, "", "", null)).at("%1$L",
                "%2$L");
    }

    private static String assigned(BatchedChange change) {
        List<String> columns = change.deletes() ? List.of() : change.columns();
        // what is not understood may be any column
        return (columns == null) ? "(SELECT pg_catalog.array_agg(attname::text) FROM pg_catalog.pg_attribute)"
                : columns.stream().map(SqlLiteral::quote).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

}
