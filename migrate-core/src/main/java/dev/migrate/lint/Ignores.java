package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which findings of a script were reviewed and accepted. */
final class Ignores {

    static final RuleDescription UNUSED = RuleDescription
        .warning("unused-ignore", RuleGroup.READING, "A lint-ignore comment that ignores nothing.")
        .because("""
                A comment that no longer matches a finding hides the next one.
                Remove it, or correct the id of the rule.
                """)
        .example("""
                -- migrate:lint-ignore drop-table: the table was never used
                CREATE TABLE refunds (id bigint PRIMARY KEY);
                """, "CREATE TABLE refunds (id bigint PRIMARY KEY);");

    static final RuleDescription WITHOUT_REASON = RuleDescription
        .error("ignore-without-reason", RuleGroup.READING, "A lint-ignore comment that does not say why.")
        .because("""
                A later reader of the script must know why the finding was accepted.
                The comment ignores nothing until it has a reason: `-- migrate:lint-ignore RULE: reason`.
                """)
        .example("""
                -- migrate:lint-ignore drop-table
                DROP TABLE orders;
                """, """
                -- migrate:lint-ignore drop-table: nothing has read it since version 2.3
                DROP TABLE orders;
                """);

    private final List<IgnoreComment> comments;

    private final List<SqlStatement> statements;

    private final Set<String> rules;

    private final Set<String> used = new HashSet<>();

    Ignores(LintScript script, Set<String> rules) {
        this.comments = (script.source() != null) ? IgnoreComment.of(script.source()) : List.of();
        this.statements = script.statements();
        this.rules = rules;
    }

    /**
     * Returns whether a finding is ignored.
     * @param rule the rule's id
     * @param top the number of the statement; -1 for the whole script
     */
    boolean covers(String rule, int top) {
        boolean covered = false;
        for (IgnoreComment comment : this.comments) {
            if (!comment.reason().isEmpty() && comment.rules().contains(rule)
                    && (top < 0 || statement(comment) == top)) {
                this.used.add(key(comment, rule));
                covered = true;
            }
        }
        return covered;
    }

    /**
     * Gives what is wrong with the comments.
     * @param traced false if what only a trace finds could not be found
     */
    List<LintFinding> findings(LintSettings settings, boolean traced) {
        List<LintFinding> findings = new ArrayList<>();
        for (IgnoreComment comment : this.comments) {
            if (comment.reason().isEmpty()) {
                add(findings, settings, WITHOUT_REASON, "this comment does not say why", comment.location());
                continue;
            }
            for (String rule : comment.rules()) {
                if (!this.used.contains(key(comment, rule)) && (traced || !TraceFindings.isTraced(rule))) {
                    String what = this.rules.contains(rule) ? "nothing is found by rule \"" + rule + "\" here"
                            : "there is no rule \"" + rule + "\"";
                    add(findings, settings, UNUSED, what, comment.location());
                }
            }
        }
        return findings;
    }

    private static void add(List<LintFinding> findings, LintSettings settings, RuleDescription rule, String message,
            SourceLocation location) {
        Severity severity = settings.level(rule).severity();
        if (severity != null) {
            findings.add(new LintFinding(rule.id(), severity, message, null, FindingPlace.of(location), null));
        }
    }

    // the statement on the line of the comment, or else the next one
    private int statement(IgnoreComment comment) {
        int line = comment.location().line();
        int sameLine = -1;
        int next = -1;
        for (int index = 0; index < this.statements.size(); index++) {
            SqlStatement statement = this.statements.get(index);
            int first = statement.location().line();
            int last = first + (int) statement.text().chars().filter((character) -> character == '\n').count();
            sameLine = (first <= line && line <= last) ? index : sameLine;
            next = (next < 0 && first > line) ? index : next;
        }
        return (sameLine >= 0) ? sameLine : next;
    }

    private static String key(IgnoreComment comment, String rule) {
        return comment.location().line() + " " + rule;
    }

}
