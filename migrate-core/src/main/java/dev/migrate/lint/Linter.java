package dev.migrate.lint;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.effect.RevisionEffects;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.schema.Inventory;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.StatementParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Judges scripts in the order in which they run. What an earlier script has created is
 * known, and in use, in the later ones. Not for several threads.
 *
 * @since 0.1
 */
public final class Linter {

    static final RuleDescription INVALID_SQL = RuleDescription
        .error("invalid-sql", RuleGroup.READING, "Text that is not SQL, or that a driver cannot run.")
        .because(
                """
                        A quote, comment, parenthesis or body that is not closed ends the script for PostgreSQL, and commands of psql and `COPY … FROM STDIN` data need psql.
                        The statements before are judged.
                        """)
        .example("SELECT 'open;", "SELECT 'closed';");

    /** A Java revision whose operations cannot be recorded. */
    public static final RuleDescription NOT_RECORDED = RuleDescription
        .info("not-recorded", RuleGroup.READING, "What a Java revision does is only known when it runs.")
        .because(
                """
                        A revision that uses `jdbc()`, or reads the database, has no statements before it runs, so no rule has judged it.
                        Review it.
                        """);

    /** A graph with more than one head. */
    public static final RuleDescription SEVERAL_HEADS = RuleDescription
        .warning("several-heads", RuleGroup.REVIEW, "The graph has several heads.")
        .because(
                """
                        Two branches of work have each added a revision. Their order is not defined until `migrate merge` joins them, or one of them revises the other.
                        """);

    /** Scripts that nothing was seen of. */
    public static final RuleDescription NOT_TRACED = TraceFindings.NOT_TRACED;

    private final List<LintRule> rules;

    private final LintSettings settings;

    private final KnownSchema schema = new KnownSchema();

    private final Set<String> ids = new HashSet<>();

    private int scriptCount;

    /**
     * Begins with an empty schema.
     * @param rules the rules that are asked
     * @param settings how their findings are taken
     */
    public Linter(List<LintRule> rules, LintSettings settings) {
        this.rules = List.copyOf(rules);
        this.settings = settings;
        this.rules.forEach((rule) -> this.ids.add(rule.description().id()));
        builtIn().forEach((rule) -> this.ids.add(rule.id()));
    }

    /**
     * Gives the rules that are about lint itself.
     * @return their descriptions
     */
    public static List<RuleDescription> builtIn() {
        return Stream
            .of(RevisionReview.RULES.stream(), TraceFindings.RULES.stream(),
                    Stream.of(SEVERAL_HEADS, NOT_RECORDED, INVALID_SQL, Ignores.UNUSED, Ignores.WITHOUT_REASON))
            .flatMap((rules) -> rules)
            .toList();
    }

    /**
     * Refuses settings of rules that do not exist.
     * @throws MigrateException if there are any
     */
    public void requireKnownRules() {
        for (String id : new TreeSet<>(this.settings.levels().keySet())) {
            if (!this.ids.contains(id)) {
                List<String> nearest = Nearest.to(id, this.ids);
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_SETTING, "property \"migrate.lint.rules." + id + "\" names no rule")
                    .withHint(nearest.isEmpty() ? null : Advice.of("Did you mean \"" + nearest.get(0) + "\"?")));
            }
        }
    }

    /**
     * Runs a script in thought, without judging it.
     * @param script a script that has run before the next one
     */
    public void learn(LintScript script) {
        new ScriptWalk(script, view(script), this.schema, (step) -> {
        }).run();
    }

    /**
     * Judges a script.
     * @param script the script
     * @return what is found, in the order of its statements
     */
    public List<LintFinding> lint(LintScript script) {
        return lint(script, ScriptEffects.NONE);
    }

    /**
     * Judges a script that was watched on a scratch database.
     * @param script the script
     * @param effects what it was seen to do
     * @return what is found, in the order of its statements
     */
    public List<LintFinding> lint(LintScript script, ScriptEffects effects) {
        return judge(script, effects).all();
    }

    /**
     * Judges the upgrade of a revision, and the revision as a whole. Its downgrade is
     * compared with it; of the rules, only those about statements that fail judge it.
     * @param scripts what there is of the revision
     * @return what is found
     */
    public List<LintFinding> lint(RevisionScripts scripts) {
        return lint(scripts, RevisionEffects.NONE);
    }

    /**
     * Judges the upgrade of a revision that was watched on a scratch database, and the
     * revision as a whole.
     * @param scripts what there is of the revision
     * @param effects what it was seen to do
     * @return what is found
     */
    public List<LintFinding> lint(RevisionScripts scripts, RevisionEffects effects) {
        RevisionReview review = new RevisionReview(scripts);
        Inventory before = Inventory.of(this.schema, review.names());
        ScriptFindings findings = judge(scripts.upgrade(), effects.upgrade());
        MirrorReview mirror = new MirrorReview(findings, effects);
        review.look(findings, effects);
        LintScript downgrade = scripts.downgrade();
        if (downgrade != null && !downgrade.statements().isEmpty()) {
            KnownSchema part = this.schema.part(review.names());
            walkBack(downgrade, part, findings);
            mirror.compare(before, Inventory.of(this.schema, review.names()), Inventory.of(part, review.names()));
            mirror.addSeen(downgrade);
        }
        return findings.all();
    }

    // of a downgrade that is not judged for itself, only what fails
    private void walkBack(LintScript downgrade, KnownSchema part, ScriptFindings findings) {
        List<LintRule> failures = this.rules.stream().filter((rule) -> isCertain(rule.description())).toList();
        Ignores ignores = new Ignores(downgrade, this.ids);
        new ScriptWalk(downgrade, new ScriptView(downgrade, part, parsed(downgrade)), part,
                (step) -> failures.stream()
                    .filter((rule) -> !ignores.covers(rule.description().id(), step.top()))
                    .forEach((rule) -> rule.check(step, (message, remedy, fix) -> findings.addBelow(rule.description(),
                            "in the downgrade, " + message, downgrade, step))))
            .run();
    }

    private static boolean isCertain(RuleDescription rule) {
        return rule.group() == RuleGroup.FAILURE && rule.severity() == Severity.ERROR;
    }

    private ScriptFindings judge(LintScript script, ScriptEffects effects) {
        ScriptView view = view(script);
        ScriptFindings findings = new ScriptFindings(script, this.settings, new Ignores(script, this.ids), effects);
        new ScriptWalk(script, view, this.schema, (step) -> {
            for (LintRule rule : this.rules) {
                rule.check(step,
                        (message, remedy, fix) -> findings.add(rule.description(), step, message, remedy, fix));
            }
        }).run();
        findings.addSeen();
        for (LintRule rule : this.rules) {
            rule.checkScript(view, (message, remedy, fix) -> findings.add(rule.description(), message, remedy, null));
        }
        script.problems().forEach((problem) -> findings.add(INVALID_SQL, problem));
        return findings;
    }

    private ScriptView view(LintScript script) {
        this.scriptCount++;
        this.schema.begin(this.scriptCount);
        return new ScriptView(script, this.schema, parsed(script));
    }

    private static List<ParsedStatement> parsed(LintScript script) {
        return script.statements().stream().map((statement) -> StatementParser.parse(statement.text())).toList();
    }

}
