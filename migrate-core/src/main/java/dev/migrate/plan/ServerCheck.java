package dev.migrate.plan;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a server can run revisions that say which one they need.
 *
 * @param version the server's major version
 */
public record ServerCheck(int version) {

    /**
     * Ends the command if a step needs a newer server.
     * @param plan what is to be run
     * @throws MigrateException with each revision that does; nothing was run
     */
    public void require(MigrationPlan plan) {
        List<Diagnostic> findings = findings(plan.steps().stream().map(MigrationStep::migration));
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
    }

    /**
     * Gives the revisions that need a newer server.
     * @param migrations those that are looked at
     * @return an error for each
     */
    public List<Diagnostic> findings(Stream<Migration> migrations) {
        return migrations.filter((migration) -> migration.neededServer() > this.version).map(this::finding).toList();
    }

    private Diagnostic finding(Migration migration) {
        return Diagnostic
            .error(DiagnosticCode.NEWER_SERVER_NEEDED,
                    "revision \"" + migration.id() + "\" needs PostgreSQL " + migration.neededServer()
                            + ", and the server is PostgreSQL " + this.version)
            .at(migration.revision().location())
            .withDetail("Its header says so; nothing was run.")
            .withHint("Upgrade the server first, or write what the revision does for PostgreSQL " + this.version
                    + " and lower the version in its header.");
    }

}
