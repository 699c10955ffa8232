package dev.migrate.ddl;

import dev.migrate.operation.SqlOperation.Backfill;
import dev.migrate.sql.SqlLiteral;

/**
 * Rows that are changed in batches, by one block that commits after each. A batch is a
 * range of the table's pages, so that a pass reads the table once; passes are made until
 * one finds nothing, because rows may have moved meanwhile.
 */
final class BackfillDdl {

    private static final String BLOCK = """
            DECLARE
                page bigint;
                page_count bigint;
                changed bigint;
                pass bigint;
                former bigint;
            BEGIN
                LOOP
                    pass := 0;
                    page := 0;
                    page_count := (
                        SELECT coalesce(max(pg_catalog.pg_relation_size(relid)), pg_catalog.pg_relation_size({literal}))
                        FROM pg_catalog.pg_partition_tree({literal})) / pg_catalog.current_setting('block_size')::bigint;
                    WHILE page <= page_count LOOP
                        UPDATE {table} SET {assignments}
                        WHERE ctid >= pg_catalog.format('(%s,0)', page)::tid
                            AND ctid < pg_catalog.format('(%s,0)', page + {pages})::tid AND ({condition});
                        GET DIAGNOSTICS changed = ROW_COUNT;
                        pass := pass + changed;
                        page := page + {pages};
                        COMMIT;
                    END LOOP;
                    EXIT WHEN pass = 0;
                    IF pass >= former THEN
                        RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ' does not come to an end',
                            HINT = 'Its condition must be false for a row that is done.';
                    END IF;
                    former := pass;
                END LOOP;
            END
            """;

    private BackfillDdl() {
    }

    static String sql(Backfill backfill) {
        // the author's text goes in last, so that nothing in it is replaced
        String[] parts = BLOCK.replace("{literal}", SqlLiteral.quote(backfill.table().sql()))
            .replace("{table}", backfill.table().sql())
            .replace("{pages}", Integer.toString(backfill.pages()))
            .split("\\{assignments}|\\{condition}", -1);
        return "DO " + DollarQuote.of(parts[0] + backfill.assignments() + parts[1] + backfill.condition() + parts[2]);
    }

}
