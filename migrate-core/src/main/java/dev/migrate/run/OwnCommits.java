package dev.migrate.run;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.RoutineCode;
import dev.migrate.sql.SqlStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows of which {@code DO} block or {@code CALL} it is certain that it ends no
 * transaction, so that it can share one with the note that it is done. Nothing is run to
 * find that out: what has effects that no rollback takes back would have them twice.
 */
final class OwnCommits {

    // a procedure with SET or SECURITY DEFINER cannot end a transaction
    private static final String PROCEDURES = """
            SELECT l.lanname::text AS language, p.prosrc AS source
            FROM pg_catalog.pg_proc p
            JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            JOIN pg_catalog.pg_language l ON l.oid = p.prolang
            WHERE p.prokind = 'p' AND p.proname = :name AND n.nspname = coalesce(:schema::text, n.nspname)
                AND p.proconfig IS NULL AND NOT p.prosecdef
            ORDER BY p.oid
            """;

    private OwnCommits() {
    }

    /**
     * Returns whether it is certain that a statement ends no transaction.
     * @param jdbc the session that will send it
     * @param statement a statement that need not share a transaction
     * @return false also for what is neither {@code DO} nor {@code CALL}
     */
    static boolean areExcluded(JdbcClient jdbc, SqlStatement statement) {
        return switch (statement.command()) {
            case "DO" -> !statement.isCommittingBlock();
            case "CALL" -> {
                QualifiedName procedure = statement.calledProcedure();
                yield procedure != null && !mayCommit(jdbc, procedure);
            }
            default -> false;
        };
    }

    // any procedure of the name, since only the server knows which one it takes
    private static boolean mayCommit(JdbcClient jdbc, QualifiedName procedure) {
        return jdbc.sql(PROCEDURES)
            .param("name", procedure.name())
            .param("schema", procedure.schema())
            .query((row, number) -> RoutineCode.mayCommit(row.getString(1), row.getString(2)))
            .list()
            .contains(true);
    }

}
