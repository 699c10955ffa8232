package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Setting;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.revision.Direction;
import dev.migrate.sql.OpenStatement;
import dev.migrate.sql.SqlStatement;
import java.util.List;

/**
 * One revision to run.
 *
 * @param migration what it is
 * @param direction which way
 * @param dependsOn the ids that its dependencies stand for, labels resolved
 * @param removed the rows that it takes out of the version table
 * @param added the rows that it puts in
 */
public record MigrationStep(Migration migration, Direction direction, List<String> dependsOn, List<String> removed,
        List<String> added) {

    /** Copies the lists. */
    public MigrationStep {
        dependsOn = List.copyOf(dependsOn);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * Gives the way that is run.
     * @return the body of the step's direction
     */
    public MigrationBody body() {
        return (this.direction == Direction.UPGRADE) ? this.migration.upgrade() : this.migration.downgrade();
    }

    /**
     * Returns whether the step runs in a transaction.
     * @return false for a script whose section says {@code transaction:false}
     */
    public boolean isTransactional() {
        if (body() instanceof MigrationBody.Stored stored) {
            return stored.downgrade().transactional();
        }
        return !(body() instanceof MigrationBody.Script script) || script.options().transactional();
    }

    List<Diagnostic> refusedInTransaction() {
        return transactional().stream().filter(MigrationStep::isRefusedInTransaction).map(this::refused).toList();
    }

    /** Gives the statements that run in a transaction, of a script. */
    List<SqlStatement> transactional() {
        return (isTransactional() && body() instanceof MigrationBody.Script script) ? script.script().statements()
                : List.of();
    }

    private static boolean isRefusedInTransaction(SqlStatement statement) {
        OpenStatement open = statement.open();
        return open != null && open.isRefusedInTransaction();
    }

    private Diagnostic refused(SqlStatement statement) {
        String section = (this.direction == Direction.UPGRADE) ? "up" : "down";
        return Diagnostic
            .error(DiagnosticCode.BAD_SECTION,
                    "a statement of revision \"" + this.migration.id() + "\" cannot run inside a transaction")
            .at(statement.location())
            .withDetail("PostgreSQL refuses it there, and the section runs in one; nothing was run.")
            .withHint("Put the statement into a separate revision with \"-- migrate:" + section
                    + " transaction:false\".");
    }

    Diagnostic needsSession() {
        return Diagnostic
            .error(DiagnosticCode.NEEDS_SESSION, "revision \"" + this.migration.id() + "\" needs a session")
            .at(this.migration.revision().location())
            .withDetail("Its statements run outside a transaction, and the connection goes through a pooler, which may"
                    + " lead each of them to another server process; nothing was run.")
            .withHint(Advice.of("Set ")
                .setting(Setting.URL)
                .text(" to a direct connection, with ")
                .setting(Setting.USER)
                .text(" and ")
                .setting(Setting.PASSWORD)
                .text(", or, if the pooler keeps a connection to the server for each client, ")
                .setting(Setting.SESSION, "kept")
                .text("."));
    }

    /**
     * Gives how many statements the step has.
     * @return the number; 0 for a Java revision
     */
    public int statementCount() {
        return (body() instanceof MigrationBody.Script script) ? script.script().statements().size() : 0;
    }

}
