package dev.migrate.command;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.history.DatabaseState;
import dev.migrate.lint.FindingPlace;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintOptions;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.LintRule;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.Linter;
import dev.migrate.lint.RevisionScripts;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.ScriptSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.lint.trace.LiveTables;
import dev.migrate.migration.Migration;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.run.Runs;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.session.DatabaseSession;
import dev.migrate.sql.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges what revisions would do to a database in use. Runs nothing. */
public final class Lint {

    private static final Pattern HEADER = Pattern.compile("^\\s*--\\s*revision:", Pattern.MULTILINE);

    private final SchemaRooms rooms;

    private final Database database;

    private final Runs runs;

    private final LintOptions options;

    /**
     * Judges the revisions of this database.
     * @param rooms the database, its files, and where scratch databases are made
     * @param runs runs revisions on scratch databases
     * @param options how they are judged
     */
    public Lint(SchemaRooms rooms, Runs runs, LintOptions options) {
        this.rooms = rooms;
        this.database = rooms.database();
        this.runs = runs;
        this.options = options;
    }

    /**
     * Judges revisions in the order in which they run, each with what those before it
     * have left.
     * @param draft which
     * @param targets what should be reached, which says what is pending
     * @return what is found
     */
    public LintReport look(LintDraft draft, List<String> targets) {
        return judge(withRevisions(draft), targets);
    }

    /** A file that is a revision is judged as that revision, with its sections. */
    private LintDraft withRevisions(LintDraft draft) {
        List<String> revisions = new ArrayList<>(draft.revisions());
        List<SourceText> texts = new ArrayList<>();
        for (SourceText text : draft.texts()) {
            if (!HEADER.matcher(text.text()).find()) {
                texts.add(text);
                continue;
            }
            Set<String> path = Set.of(text.location().source().replace('\\', '/'));
            revisions.add(graph().revisions()
                .stream()
                .filter((revision) -> isIn(revision.location(), path))
                .map(Revision::id)
                .findFirst()
                .orElseThrow(() -> new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_COMMAND_LINE,
                            "the file \"" + text.location().source()
                                    + "\" is a revision, and not one of the application")
                    .withHint(Advice.of("Add its folder to ").setting(Setting.LOCATIONS).text(".")))));
        }
        return new LintDraft(revisions, draft.files(), texts, draft.direction(), draft.database());
    }

    private LintReport judge(LintDraft draft, List<String> targets) {
        if (draft.database() == LintDraft.Access.NONE) {
            return judge(draft, selected(draft), ServerVersion.NEWEST, RevisionTrace.none());
        }
        Set<String> selected;
        ServerVersion version;
        ScratchServer server;
        LiveTables live;
        try (DatabaseSession session = this.database.open()) {
            selected = draft.isOpen() ? ids(plan(session, targets)) : selected(draft);
            version = Database.version(session);
            boolean nothing = selected.isEmpty() && draft.texts().isEmpty();
            if (nothing || draft.database() == LintDraft.Access.ASKED) {
                return judge(draft, selected, version, RevisionTrace.none());
            }
            server = this.rooms.scratch(session);
            live = LiveTables.read(session.jdbc());
        }
        try (RevisionTrace trace = RevisionTrace.open(this.rooms, this.runs, server, live)) {
            return judge(draft, selected, version, trace);
        }
    }

    /** Judges what a plan runs. */
    LintReport look(DatabaseSession session, MigrationPlan plan) {
        return judge(LintDraft.PENDING, ids(plan), Database.version(session), RevisionTrace.none());
    }

    private MigrationPlan plan(DatabaseSession session, List<String> targets) {
        DatabaseState state = this.database.state(session);
        return new Planner(this.database.known(session, state)).upgrade(targets);
    }

    private static Set<String> ids(MigrationPlan plan) {
        return new HashSet<>(plan.revisions());
    }

    private Set<String> selected(LintDraft draft) {
        RevisionGraph graph = graph();
        Set<String> selected = new LinkedHashSet<>();
        TargetResolver resolver = new TargetResolver(graph, AppliedRevisions.ofRows(List.of()));
        for (String text : draft.revisions()) {
            List<Revision> revisions = text.contains(":") ? resolver.history(RevisionRange.parse(text))
                    : resolver.resolve(RevisionTarget.parse(text));
            revisions.forEach((revision) -> selected.add(revision.id()));
        }
        for (Revision revision : graph.revisions()) {
            if (draft.isOpen() || isIn(revision.location(), draft.files())) {
                selected.add(revision.id());
            }
        }
        return selected;
    }

    // a location may be relative to the class path, or absolute
    private static boolean isIn(@Nullable SourceLocation location, @Nullable Set<String> files) {
        return location != null && files != null && files.stream()
            .anyMatch((file) -> file.endsWith(location.source()) || location.source().endsWith("/" + file));
    }

    private LintReport judge(LintDraft draft, Set<String> selected, ServerVersion found, RevisionTrace trace) {
        ServerVersion version = (this.options.version() != null) ? this.options.version() : found;
        List<LintRule> rules = Stream.concat(LintRules.all().stream(), this.options.rules().stream()).toList();
        Linter linter = new Linter(rules, this.options.settings());
        linter.requireKnownRules();
        LintScripts scripts = new LintScripts(version);
        List<LintFinding> findings = new ArrayList<>();
        List<Revision> newestFirst = graph().newestFirst();
        List<Revision> order = new ArrayList<>(newestFirst);
        Collections.reverse(order);
        boolean up = draft.direction() == Direction.UPGRADE;
        Set<String> judged = up ? selected : Set.of();
        order.forEach((revision) -> findings
            .addAll(upgrade(linter, scripts, revision, judged.contains(revision.id()) ? trace : null)));
        if (!up) {
            trace.advance(selected);
            Set<String> applied = RevisionPath.applied(graph(), selected);
            newestFirst.forEach((revision) -> {
                LintScript script = scripts.script(migration(revision), Direction.DOWNGRADE);
                ScriptEffects effects = applied.contains(revision.id()) ? trace.script(script, revision)
                        : ScriptEffects.NONE;
                findings.addAll(downgrade(linter, script, selected.contains(revision.id()) ? effects : null));
            });
        }
        findings.addAll(texts(linter, draft, version, trace));
        if (!selected.isEmpty()) {
            findings.addAll(heads(graph()));
        }
        findings.addAll(untraced(trace.reason()));
        return new LintReport(selected.size() + draft.texts().size(), findings);
    }

    private RevisionGraph graph() {
        return this.database.files().get().graph();
    }

    private static List<LintFinding> texts(Linter linter, LintDraft draft, ServerVersion version, RevisionTrace trace) {
        if (!draft.texts().isEmpty() && draft.direction() == Direction.UPGRADE) {
            trace.advance(List.of("heads"));
        }
        ScriptSettings settings = new ScriptSettings(version, true, false);
        return draft.texts()
            .stream()
            .map((text) -> LintScript.of(text, settings))
            .flatMap((script) -> linter.lint(script, trace.script(script)).stream())
            .toList();
    }

    private List<LintFinding> untraced(@Nullable Diagnostic reason) {
        return (reason == null) ? List.of() : finding(Linter.NOT_TRACED,
                "nothing was tried on a scratch database: " + reason.message(), reason.location());
    }

    private Migration migration(Revision revision) {
        return Objects.requireNonNull(this.database.files().get().find(revision.id()));
    }

    /** Judges an upgrade, or only learns it if there is no trace. */
    private List<LintFinding> upgrade(Linter linter, LintScripts scripts, Revision revision,
            @Nullable RevisionTrace trace) {
        Migration migration = migration(revision);
        RevisionScripts of = scripts.of(migration, graph().parents(revision.id()));
        if (trace == null) {
            linter.learn(of.upgrade());
            return List.of();
        }
        boolean known = scripts.script(migration, Direction.UPGRADE) != null;
        List<LintFinding> findings = new ArrayList<>(linter.lint(of, trace.upgrade(of, graph(), known)));
        if (!known) {
            findings.addAll(finding(Linter.NOT_RECORDED,
                    "what revision \"" + revision.id() + "\" does is only known when it runs", place(revision)));
        }
        return findings;
    }

    /** Judges a downgrade, or only learns it if there are no effects. */
    private static List<LintFinding> downgrade(Linter linter, @Nullable LintScript script,
            @Nullable ScriptEffects effects) {
        if (script == null) {
            return List.of();
        }
        if (effects == null) {
            linter.learn(script);
            return List.of();
        }
        return linter.lint(script, effects);
    }

    private List<LintFinding> heads(RevisionGraph graph) {
        List<Revision> heads = graph.heads();
        return (heads.size() < 2) ? List.of()
                : finding(Linter.SEVERAL_HEADS,
                        "there are " + heads.size() + " heads: \""
                                + String.join("\", \"", heads.stream().map(Revision::id).toList()) + "\"",
                        place(heads.get(1)));
    }

    private List<LintFinding> finding(RuleDescription rule, String message, @Nullable SourceLocation location) {
        Severity severity = this.options.settings().level(rule).severity();
        FindingPlace place = FindingPlace.of((location != null) ? location : SourceLocation.of(""));
        return (severity != null) ? List.of(new LintFinding(rule.id(), severity, message, null, place, null))
                : List.of();
    }

    private static SourceLocation place(Revision revision) {
        return (revision.location() != null) ? revision.location() : SourceLocation.of(revision.id());
    }

    /**
     * Gives what is said of each rule.
     * @param options the rules of one's own
     * @return the descriptions, in the order of the groups
     */
    public static List<RuleDescription> rules(LintOptions options) {
        return Stream
            .of(LintRules.all().stream().map(LintRule::description), Linter.builtIn().stream(),
                    options.rules().stream().map(LintRule::description))
            .flatMap((descriptions) -> descriptions)
            .sorted((one, other) -> one.group().compareTo(other.group()))
            .toList();
    }

}
