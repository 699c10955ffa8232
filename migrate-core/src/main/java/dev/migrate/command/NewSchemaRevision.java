package dev.migrate.command;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Desired;
import dev.migrate.autogenerate.DesiredSource;
import dev.migrate.autogenerate.RevisionPart;
import dev.migrate.autogenerate.RowCheck;
import dev.migrate.autogenerate.RunTimePartitions;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.NewFile;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the revisions that lead from the live schema to the desired one. */
public final class NewSchemaRevision {

    private static final String HEADS = "heads";

    private final SchemaRooms rooms;

    private final NewRevision files;

    /**
     * Compares this database.
     * @param rooms the database and what is compared
     * @param files writes files
     */
    public NewSchemaRevision(SchemaRooms rooms, NewRevision files) {
        this.rooms = rooms;
        this.files = files;
    }

    /**
     * Compares, proves, and writes. Nothing is written where an answer is missing.
     * @param draft what is wanted
     * @return what was written, or what is missing
     */
    public AutogenerateReport write(SchemaRevisionDraft draft) {
        DesiredSource source = this.rooms.desired();
        Database database = this.rooms.database();
        this.files.headers(draft.draft(), List.of(draft.draft().message()));
        SchemaRooms.Live live;
        try (DatabaseSession session = database.open()) {
            requireAtHeads(database, session);
            live = this.rooms.read(session, scope(draft.options()));
        }
        SchemaRooms.Reading reading = live.read(source);
        Desired desired = reading.desired();
        RunTimePartitions.check(desired, live.schema());
        live = live
            .with(this.rooms.partitions(live, desired.partitions()).without(live.snapshot(), desired.snapshot()));
        Autogenerate autogenerate = new Autogenerate(this.rooms.settings(), live.server(), live.reader(),
                reading.held());
        Comparison comparison = autogenerate.compare(live.snapshot(), desired, draft);
        List<Diagnostic> findings = comparison.findings(draft.options());
        List<Diagnostic> warnings = new ArrayList<>(live.server().warnings());
        if (!comparison.all().isEmpty() && !draft.options().contains(Option.NO_CHECK_ROWS)) {
            try (DatabaseSession session = database.open()) {
                warnings.addAll(new RowCheck(session, draft.options()).findings(comparison));
            }
        }
        if (!findings.isEmpty() || comparison.all().isEmpty()) {
            findings.addAll(warnings);
            return new AutogenerateReport(List.of(), comparison.all(), comparison.renames(), findings);
        }
        List<NewFile> headers = this.files.headers(draft.draft(), messages(draft.draft(), comparison.parts()));
        List<GeneratedFile> proven = autogenerate.files(comparison, headers, database.parser(), draft);
        return new AutogenerateReport(this.files.write(draft.draft(), proven, database.parser()::literally),
                comparison.all(), List.of(), warnings);
    }

    private CatalogScope scope(Set<Option> options) {
        Set<Access> more = EnumSet.noneOf(Access.class);
        if (options.contains(Option.OWNERS)) {
            more.add(Access.OWNERS);
        }
        if (options.contains(Option.GRANTS)) {
            more.add(Access.PRIVILEGES);
        }
        return this.rooms.settings().scope().with(more);
    }

    private static List<String> messages(RevisionDraft draft, List<RevisionPart> parts) {
        List<String> messages = new ArrayList<>();
        parts.forEach((part) -> messages.add((draft.message() + ((parts.size() > 1) ? part.suffix() : "")).strip()));
        return messages;
    }

    private static void requireAtHeads(Database database, DatabaseSession session) {
        DatabaseState state = database.state(session);
        KnownRevisions known = database.known(session, state);
        if (!known.unknown().isEmpty()) {
            throw behind("the database contains \"" + String.join("\", \"", known.unknown())
                    + "\", for which there is no file", Advice.of("Run the command with the newest files."));
        }
        MigrationPlan plan = new Planner(known).upgrade(List.of(HEADS));
        if (!plan.isEmpty()) {
            String pending = plan.steps()
                .stream()
                .map((step) -> "\"" + step.migration().id() + "\"")
                .collect(Collectors.joining(", "));
            throw behind(
                    "the database is behind its heads: " + pending
                            + ((plan.steps().size() == 1) ? " is pending" : " are pending"),
                    Advice.of("Run ").command("upgrade", HEADS).text(" first."));
        }
    }

    private static MigrateException behind(String message, Advice hint) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NOT_AT_HEADS, message)
            .withDetail("What the new revision would begin with is not known. No file was written.")
            .withHint(hint));
    }

}
