package dev.migrate.lint;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.schema.Inventory;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.StatementParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges scripts in the order in which they run. What an earlier script has created is
 * known, and in use, in the later ones. Not for several threads.
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
                        Look at it yourself.
                        """);

    /** A graph with more than one head. */
    public static final RuleDescription SEVERAL_HEADS = RuleDescription
        .warning("several-heads", RuleGroup.REVIEW, "The graph has several heads.")
        .because(
                """
                        Two branches of work have each added a revision. Their order is not defined until `migrate merge` joins them, or one of them revises the other.
                        """);

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
            .concat(RevisionReview.RULES.stream(),
                    Stream.of(SEVERAL_HEADS, NOT_RECORDED, INVALID_SQL, Ignores.UNUSED, Ignores.WITHOUT_REASON))
            .toList();
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
        Ignores ignores = new Ignores(script, this.ids);
        List<LintFinding> findings = judge(script, ignores);
        findings.addAll(ignores.findings(this.settings));
        return List.copyOf(findings);
    }

    /**
     * Judges the upgrade of a revision, and the revision as a whole. Its downgrade is
     * compared with it, and is not judged itself.
     * @param scripts what there is of the revision
     * @return what is found
     */
    public List<LintFinding> lint(RevisionScripts scripts) {
        RevisionReview review = new RevisionReview(scripts);
        Ignores ignores = new Ignores(scripts.upgrade(), this.ids);
        Inventory before = Inventory.of(this.schema, review.names());
        List<LintFinding> findings = judge(scripts.upgrade(), ignores);
        BiConsumer<RuleDescription, String> found = (rule, message) -> add(findings, ignores, rule,
                new Found(scripts.upgrade(), null, message, null));
        review.look(found);
        LintScript downgrade = scripts.downgrade();
        if (downgrade != null && !downgrade.statements().isEmpty()) {
            KnownSchema part = this.schema.part(review.names());
            new ScriptWalk(downgrade, new ScriptView(downgrade, part, parsed(downgrade)), part, (step) -> {
            }).run();
            review.compare(before, Inventory.of(this.schema, review.names()), Inventory.of(part, review.names()),
                    found);
        }
        findings.addAll(ignores.findings(this.settings));
        return List.copyOf(findings);
    }

    private List<LintFinding> judge(LintScript script, Ignores ignores) {
        ScriptView view = view(script);
        List<LintFinding> findings = new ArrayList<>();
        new ScriptWalk(script, view, this.schema, (step) -> {
            for (LintRule rule : this.rules) {
                rule.check(step, (message, remedy) -> add(findings, ignores, rule.description(),
                        new Found(script, step, message, remedy)));
            }
        }).run();
        for (LintRule rule : this.rules) {
            rule.checkScript(view, (message, remedy) -> add(findings, ignores, rule.description(),
                    new Found(script, null, message, remedy)));
        }
        script.problems().forEach((problem) -> problem(findings, ignores, problem));
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

    private void problem(List<LintFinding> findings, Ignores ignores, Diagnostic problem) {
        Severity severity = this.settings.level(INVALID_SQL).severity();
        if (severity != null && !ignores.covers(INVALID_SQL.id(), -1)) {
            SourceLocation location = (problem.location() != null) ? problem.location() : SourceLocation.of("");
            findings
                .add(new LintFinding(INVALID_SQL.id(), severity, problem.message(), null, FindingPlace.of(location)));
        }
    }

    private void add(List<LintFinding> findings, Ignores ignores, RuleDescription rule, Found found) {
        int top = (found.step() != null) ? found.step().top() : -1;
        Severity severity = this.settings.level(rule).severity();
        if (!ignores.covers(rule.id(), top) && severity != null) {
            findings.add(new LintFinding(rule.id(), severity, found.message(), found.remedy(), found.place()));
        }
    }

    /** What a rule has found. */
    private record Found(LintScript script, @Nullable Step step, String message, @Nullable String remedy) {

        FindingPlace place() {
            if (this.step == null) {
                return FindingPlace.of(this.script.location());
            }
            SqlStatement statement = this.script.statements().get(this.step.top());
            int column = this.script.columns().isEmpty() ? 0 : this.script.columns().get(this.step.top());
            int offset = this.step.tokens().isEmpty() ? 0 : this.step.tokens().get(0).start();
            return FindingPlace.within(statement, column, offset);
        }

    }

}
