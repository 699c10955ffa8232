package dev.migrate.command;

import dev.migrate.autogenerate.Desired;
import dev.migrate.autogenerate.Differences;
import dev.migrate.autogenerate.LeftAlone;
import dev.migrate.autogenerate.RunTimePartitions;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.lint.LintDraft;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.TransactionMode;
import dev.migrate.plan.HistoryCheck;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.report.CheckReport;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is legal and probably not meant, and whether the database is current.
 */
public final class Check {

    private final Database database;

    private final SchemaRooms rooms;

    private final Runs runs;

    private final TransactionMode transaction;

    private final Lint lint;

    /**
     * Looks at this database and its files.
     * @param rooms the database and what it is compared with
     * @param runs runs revisions on scratch databases
     * @param transaction how many revisions share a transaction
     * @param lint judges what is pending
     */
    public Check(SchemaRooms rooms, Runs runs, TransactionMode transaction, Lint lint) {
        this.database = rooms.database();
        this.rooms = rooms;
        this.runs = runs;
        this.transaction = transaction;
        this.lint = lint;
    }

    /**
     * Looks.
     * @param targets what the database should be at
     * @return what was found
     */
    public CheckReport look(List<String> targets) {
        MigrationSet files = this.database.files().get();
        List<Diagnostic> findings = new ArrayList<>(severalHeads(files.graph()));
        for (Revision revision : files.graph().revisions()) {
            Diagnostic finding = unfinished(Objects.requireNonNull(files.find(revision.id())));
            if (finding != null) {
                findings.add(finding.at(revision.location()));
            }
        }
        SchemaRooms.Live live = null;
        boolean traced = false;
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.together(session, state);
            List<Diagnostic> differences = HistoryCheck.differences(known);
            findings.addAll(differences);
            findings.addAll(Database.server(session)
                .findings(files.graph().revisions().stream().map((revision) -> files.find(revision.id()))));
            if (differences.stream().map(Diagnostic::code).anyMatch(HistoryCheck.UNCLEAR::contains)) {
                return new CheckReport(findings);
            }
            MigrationPlan plan = WaitingSteps.leftOut(session, known, new Planner(known).upgrade(targets),
                    findings::add);
            traced = !plan.isEmpty() && this.rooms.settings().isScratchExpected();
            if (!plan.isEmpty()) {
                findings.add(behind(plan, targets));
                findings.addAll(pending(session, plan));
            }
            if (this.rooms.settings().desired() != null) {
                live = this.rooms.read(session, this.rooms.settings().scope());
            }
        }
        if (traced) {
            findings.addAll(LintDiagnostics.of(this.lint.look(LintDraft.PENDING, targets)));
        }
        if (live != null) {
            findings.addAll(undesired(live));
        }
        return new CheckReport(findings);
    }

    private List<Diagnostic> pending(DatabaseSession session, MigrationPlan plan) {
        List<Diagnostic> findings = new ArrayList<>(plan.refusedInTransaction(this.transaction));
        findings.addAll(Database.refusedToRole(session, plan));
        if (!this.rooms.settings().isScratchExpected()) {
            findings.addAll(LintDiagnostics.of(this.lint.look(session, plan)));
        }
        return findings;
    }

    // revisions that do not run leave nothing to compare, and the other findings stand
    private List<Diagnostic> undesired(SchemaRooms.Live live) {
        try {
            return differing(live);
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() == DiagnosticCode.NOT_REBUILT) {
                return List.of(ex.diagnostic());
            }
            throw ex;
        }
    }

    private List<Diagnostic> differing(SchemaRooms.Live live) {
        Desired desired = this.rooms.desired().read(live.server(), live.reader());
        RunTimePartitions.check(desired, live.schema());
        SchemaSnapshot rebuilt = new Rebuild(this.database, this.runs).of(live, List.of("heads"));
        SchemaSnapshot given = this.rooms.partitions(live, desired.partitions()).without(rebuilt, desired.snapshot());
        SchemaSnapshot wanted = LeftAlone.in(desired, given, live.server(), live.reader());
        return SchemaFindings.desired(new Differences(this.rooms.settings().filters()).between(given, wanted));
    }

    private static List<Diagnostic> severalHeads(RevisionGraph graph) {
        List<String> heads = graph.heads().stream().map(Revision::id).toList();
        if (heads.size() < 2) {
            return List.of();
        }
        return List.of(Diagnostic
            .warning(DiagnosticCode.MULTIPLE_HEADS,
                    "there are " + heads.size() + " heads: \"" + String.join("\", \"", heads) + "\"")
            .withHint(Advice.of("Run ").command("merge").text(" if they are not meant to stay apart.")));
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
        boolean java = migration.downgrade() instanceof MigrationBody.Code
                || migration.downgrade() instanceof MigrationBody.Stored;
        if (java || (migration.downgradeSection() != null && back)) {
            return null;
        }
        return Diagnostic.warning(DiagnosticCode.MISSING_DOWNGRADE, name + " has no downgrade and does not say why")
            .withHint("Write \"-- migrate:down\" with its statements, or \"-- migrate:irreversible: <reason>\".");
    }

    private static String[] upgrade(List<String> targets) {
        return Stream.concat(Stream.of("upgrade"), targets.stream()).toArray(String[]::new);
    }

    private static Diagnostic behind(MigrationPlan plan, List<String> targets) {
        String pending = plan.steps()
            .stream()
            .map((step) -> "\"" + step.migration().id() + "\"")
            .collect(Collectors.joining(", "));
        return Diagnostic
            .error(DiagnosticCode.NOT_AT_TARGET, "the database is not at \"" + String.join(", ", targets) + "\"")
            .withDetail("Pending: " + pending + ".")
            .withHint(Advice.of("Run ").command(upgrade(targets)).text("."));
    }

}
