package dev.migrate.command;

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
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.ScriptSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationSet;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges what revisions would do to a database in use. Runs nothing. */
public final class Lint {

    private final Database database;

    private final LintOptions options;

    /**
     * Judges the revisions of this database.
     * @param database the database and its files
     * @param options how they are judged
     */
    public Lint(Database database, LintOptions options) {
        this.database = database;
        this.options = options;
    }

    /**
     * Judges revisions in the order in which they run, each with what those before it
     * have left.
     * @param draft which
     * @param targets what shall be reached, which says what is pending
     * @return what is found
     */
    public LintReport look(LintDraft draft, List<String> targets) {
        if (draft.database() == LintDraft.Access.NONE) {
            return judge(draft, selected(draft), ServerVersion.NEWEST);
        }
        try (DatabaseSession session = this.database.open()) {
            Set<String> selected = draft.isOpen() ? ids(plan(session, targets)) : selected(draft);
            return judge(draft, selected, Database.version(session));
        }
    }

    /** Judges what a plan runs. */
    LintReport look(DatabaseSession session, MigrationPlan plan) {
        return judge(LintDraft.PENDING, ids(plan), Database.version(session));
    }

    private MigrationPlan plan(DatabaseSession session, List<String> targets) {
        DatabaseState state = this.database.state(session);
        return new Planner(this.database.known(session, state)).upgrade(targets);
    }

    private static Set<String> ids(MigrationPlan plan) {
        return new HashSet<>(plan.revisions());
    }

    private Set<String> selected(LintDraft draft) {
        RevisionGraph graph = this.database.files().get().graph();
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

    private LintReport judge(LintDraft draft, Set<String> selected, ServerVersion found) {
        ServerVersion version = (this.options.version() != null) ? this.options.version() : found;
        List<LintRule> rules = Stream.concat(LintRules.all().stream(), this.options.rules().stream()).toList();
        Linter linter = new Linter(rules, this.options.settings());
        List<LintFinding> findings = new ArrayList<>();
        MigrationSet set = this.database.files().get();
        LintScripts scripts = new LintScripts(version);
        List<Revision> order = new ArrayList<>(set.graph().newestFirst());
        Collections.reverse(order);
        boolean up = draft.direction() == Direction.UPGRADE;
        for (Revision revision : order) {
            findings.addAll(upgrade(linter, scripts, revision, up && selected.contains(revision.id())));
        }
        for (Revision revision : up ? List.<Revision>of() : set.graph().newestFirst()) {
            findings.addAll(downgrade(linter, scripts.script(migration(revision), Direction.DOWNGRADE),
                    selected.contains(revision.id())));
        }
        ScriptSettings settings = new ScriptSettings(version, true, false);
        draft.texts().forEach((text) -> findings.addAll(linter.lint(LintScript.of(text, settings))));
        if (!selected.isEmpty()) {
            findings.addAll(heads(set.graph()));
        }
        return new LintReport(selected.size() + draft.texts().size(), findings);
    }

    private Migration migration(Revision revision) {
        return Objects.requireNonNull(this.database.files().get().find(revision.id()));
    }

    private List<LintFinding> upgrade(Linter linter, LintScripts scripts, Revision revision, boolean judged) {
        Migration migration = migration(revision);
        LintScript upgrade = scripts.script(migration, Direction.UPGRADE);
        if (judged) {
            List<LintFinding> findings = new ArrayList<>(
                    linter.lint(scripts.of(migration, this.database.files().get().graph().parents(revision.id()))));
            if (upgrade == null) {
                findings.addAll(finding(Linter.NOT_RECORDED,
                        "what revision \"" + revision.id() + "\" does is only known when it runs", revision));
            }
            return findings;
        }
        if (upgrade != null) {
            linter.learn(upgrade);
        }
        return List.of();
    }

    private static List<LintFinding> downgrade(Linter linter, @Nullable LintScript script, boolean judged) {
        if (script == null) {
            return List.of();
        }
        if (judged) {
            return linter.lint(script);
        }
        linter.learn(script);
        return List.of();
    }

    private List<LintFinding> heads(RevisionGraph graph) {
        List<Revision> heads = graph.heads();
        return (heads.size() < 2) ? List.of()
                : finding(Linter.SEVERAL_HEADS,
                        "there are " + heads.size() + " heads: \""
                                + String.join("\", \"", heads.stream().map(Revision::id).toList()) + "\"",
                        heads.get(1));
    }

    private List<LintFinding> finding(RuleDescription rule, String message, Revision revision) {
        Severity severity = this.options.settings().level(rule).severity();
        SourceLocation location = (revision.location() != null) ? revision.location()
                : SourceLocation.of(revision.id());
        return (severity != null)
                ? List.of(new LintFinding(rule.id(), severity, message, null, FindingPlace.of(location))) : List.of();
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
