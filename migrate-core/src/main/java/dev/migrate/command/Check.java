package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.history.DatabaseState;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.MigrationSet;
import dev.migrate.plan.HistoryCheck;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.report.CheckReport;
import dev.migrate.revision.Revision;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is legal and probably not meant, and whether the database is current.
 */
public final class Check {

    private final Database database;

    /**
     * Looks at this database and its files.
     * @param database the database
     */
    public Check(Database database) {
        this.database = database;
    }

    /**
     * Looks.
     * @param targets what the database shall be at
     * @return what was found
     */
    public CheckReport look(List<String> targets) {
        List<Diagnostic> findings = new ArrayList<>();
        MigrationSet files = this.database.files().get();
        for (Revision revision : files.graph().revisions()) {
            Migration migration = Objects.requireNonNull(files.find(revision.id()));
            Diagnostic finding = unfinished(migration);
            if (finding != null) {
                findings.add(finding.at(revision.location()));
            }
        }
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.look(session, state);
            findings.addAll(HistoryCheck.differences(known));
            if (!known.squashed().isEmpty()) {
                return new CheckReport(findings);
            }
            MigrationPlan plan = new Planner(known).upgrade(targets);
            if (!plan.isEmpty()) {
                findings.add(behind(plan, targets));
            }
        }
        return new CheckReport(findings);
    }

    private static @Nullable Diagnostic unfinished(Migration migration) {
        if (!(migration.upgrade() instanceof MigrationBody.Script up)) {
            return null;
        }
        String name = "revision \"" + migration.id() + "\"";
        if (up.script().statements().isEmpty()) {
            // a merge has nothing to do
            return migration.revision().isMerge() ? null
                    : Diagnostic.warning(DiagnosticCode.EMPTY_UPGRADE, name + " does nothing")
                        .withHint("Write its statements below \"-- migrate:up\", or remove the file.");
        }
        boolean back = !(migration.downgrade() instanceof MigrationBody.Script down)
                || !down.script().statements().isEmpty();
        boolean java = migration.downgrade() instanceof MigrationBody.Code;
        if (java || (migration.downgradeSection() != null && back)) {
            return null;
        }
        return Diagnostic.warning(DiagnosticCode.MISSING_DOWNGRADE, name + " has no downgrade and does not say why")
            .withHint("Write \"-- migrate:down\" with its statements, or \"-- migrate:irreversible: <reason>\".");
    }

    private static Diagnostic behind(MigrationPlan plan, List<String> targets) {
        String pending = plan.steps()
            .stream()
            .map((step) -> "\"" + step.migration().id() + "\"")
            .collect(Collectors.joining(", "));
        return Diagnostic
            .error(DiagnosticCode.NOT_AT_TARGET, "the database is not at \"" + String.join(", ", targets) + "\"")
            .withDetail("Pending: " + pending + ".")
            .withHint("Run \"migrate upgrade\".");
    }

}
