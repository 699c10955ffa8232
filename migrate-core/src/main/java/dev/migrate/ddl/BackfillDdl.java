package dev.migrate.ddl;

import dev.migrate.change.SqlOperation.Backfill;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.SqlLiteral;

/**
 * Rows that are changed in batches, by one block that commits after each. A batch is a
 * range of the table's pages, so that a pass reads the table once; passes are made until
 * one finds nothing, because rows may have moved meanwhile. A notice says how much of the
 * pass is done.
 */
final class BackfillDdl {

    // a column of the table may have any other name, and PL/pgSQL would take it for ours
    private static final String BLOCK = """
            DECLARE
                migrate_page bigint;
                migrate_page_count bigint;
                migrate_changed bigint;
                migrate_pass bigint;
                migrate_former bigint;
                migrate_percent bigint;
                migrate_told bigint;
            BEGIN
                LOOP
                    migrate_pass := 0;
                    migrate_page := 0;
                    migrate_told := 0;
                    migrate_page_count := (
                        SELECT coalesce(max(pg_catalog.pg_relation_size(relid)), pg_catalog.pg_relation_size({literal}))
                        FROM pg_catalog.pg_partition_tree({literal}))
                        / pg_catalog.current_setting('block_size')::bigint;
                    WHILE migrate_page <= migrate_page_count LOOP
                        UPDATE {table} SET {assignments}
                        WHERE ctid >= pg_catalog.format('(%s,0)', migrate_page)::tid
                            AND ctid < pg_catalog.format('(%s,0)', migrate_page + {pages})::tid AND ({condition});
                        GET DIAGNOSTICS migrate_changed = ROW_COUNT;
                        migrate_pass := migrate_pass + migrate_changed;
                        migrate_page := migrate_page + {pages};
                        COMMIT;
                        migrate_percent := 100 * migrate_page / (migrate_page_count + 1);
                        IF migrate_percent > migrate_told AND migrate_percent < 100 THEN
                            migrate_told := migrate_percent;
                            RAISE NOTICE USING MESSAGE = 'backfill of ' || {literal} || ': ' || migrate_told || ' %',
                                ERRCODE = '{progress}';
                        END IF;
                    END LOOP;
                    EXIT WHEN migrate_pass = 0;
                    IF migrate_pass >= migrate_former THEN
                        RAISE EXCEPTION USING MESSAGE = 'backfill of ' || {literal} || ' does not come to an end',
                            HINT = 'Its condition must be false for a row that is done.';
                    END IF;
                    migrate_former := migrate_pass;
                END LOOP;
            END
            """;

    private BackfillDdl() {
    }

    static String sql(Backfill backfill) {
        // the author's text goes in last, so that nothing in it is replaced
        String[] parts = BLOCK.replace("{literal}", SqlLiteral.quote(backfill.table().sql()))
            .replace("{table}", backfill.table().sql())
            .replace("{progress}", RunningStatements.PROGRESS)
            .replace("{pages}", Integer.toString(backfill.pages()))
            .split("\\{assignments}|\\{condition}", -1);
        return "DO " + DollarQuote.of(parts[0] + backfill.assignments() + parts[1] + backfill.condition() + parts[2]);
    }

}
