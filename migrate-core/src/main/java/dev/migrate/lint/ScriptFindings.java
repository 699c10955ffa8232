package dev.migrate.lint;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Fix;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlToken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found in a script, with what its statements were seen to do. */
final class ScriptFindings {

    private final LintScript script;

    private final LintSettings settings;

    private final Ignores ignores;

    private final ScriptEffects effects;

    private final List<LintFinding> findings = new ArrayList<>();

    // the statements that rules of a group have reported, ignored or not
    private final Map<RuleGroup, Set<Integer>> reported = new EnumMap<>(RuleGroup.class);

    ScriptFindings(LintScript script, LintSettings settings, Ignores ignores, ScriptEffects effects) {
        this.script = script;
        this.settings = settings;
        this.ignores = ignores;
        this.effects = effects;
    }

    /** Adds what a rule finds in a statement. */
    void add(RuleDescription rule, Step step, String message, @Nullable String remedy, @Nullable Fix fix) {
        this.reported.computeIfAbsent(rule.group(), (group) -> new HashSet<>()).add(step.top());
        StatementEffect effect = this.effects.statements().get(step.top());
        boolean isWatched = rule.group() == RuleGroup.LOCK || rule.group() == RuleGroup.FAILURE;
        String seen = (effect != null && isWatched) ? TraceFindings.seen(effect, step, rule) : null;
        add(rule, step.top(), new LintFinding(rule.id(), Severity.INFO, message, remedy,
                place(step.top(), start(step.tokens())), seen, step.isNested() ? null : placed(fix, step.top())));
    }

    /** Adds what is found in the script as a whole. */
    void add(RuleDescription rule, String message, @Nullable String remedy, @Nullable String seen) {
        add(rule, -1, new LintFinding(rule.id(), Severity.INFO, message, remedy,
                FindingPlace.of(this.script.location()), seen));
    }

    /** Adds what is found in the downgrade as a whole. */
    void addFixable(RuleDescription rule, String message, @Nullable String seen, @Nullable Fix fix) {
        add(rule, -1, new LintFinding(rule.id(), Severity.INFO, message, null, FindingPlace.of(this.script.location()),
                seen, placed(fix, -1)));
    }

    private @Nullable Fix placed(@Nullable Fix fix, int top) {
        RevisionPlace place = this.script.place();
        boolean up = place != null && place.direction() == Direction.UPGRADE && this.script.source() != null;
        return (fix != null && place != null && up) ? fix.of(place.revision().id(), top) : null;
    }

    /** Adds what cannot be read. */
    void add(RuleDescription rule, Diagnostic problem) {
        SourceLocation location = (problem.location() != null) ? problem.location() : SourceLocation.of("");
        add(rule, problem.message(), FindingPlace.of(location));
    }

    /** Adds what is found in another part of the file. */
    void add(RuleDescription rule, String message, FindingPlace place) {
        add(rule, -1, new LintFinding(rule.id(), Severity.INFO, message, null, place, null));
    }

    /** Adds what a rule finds in a statement of the downgrade. */
    void addBelow(RuleDescription rule, String message, LintScript downgrade, Step step) {
        int column = downgrade.columns().isEmpty() ? 0 : downgrade.columns().get(step.top());
        add(rule, message, FindingPlace.within(downgrade.statements().get(step.top()), column, start(step.tokens())));
    }

    /** Adds what was seen and no rule has reported. */
    void addSeen() {
        this.effects.statements().keySet().stream().sorted().forEach((top) -> {
            StatementEffect effect = this.effects.statements().get(top);
            SqlStatement statement = this.script.statements().get(top);
            if (effect != null && effect.refusal() != null && !isReported(RuleGroup.FAILURE, top)) {
                int offset = TraceFindings.offset(effect.refusal(), statement);
                add(TraceFindings.FAILED, top, new LintFinding(TraceFindings.FAILED.id(), Severity.INFO,
                        TraceFindings.failed("the statement", effect.refusal()), null, place(top, offset), null));
            }
            boolean foreseen = isReported(RuleGroup.LOCK, top)
                    || (effect != null && effect.misfit() != null && isReported(RuleGroup.FAILURE, top));
            if (effect != null && effect.isBlockingLong() && !foreseen) {
                add(TraceFindings.DISAGREES, top, new LintFinding(TraceFindings.DISAGREES.id(), Severity.INFO,
                        TraceFindings.unforeseen(effect), null, place(top, 0), null));
            }
        });
    }

    /** Gives the findings, those about comments last. */
    List<LintFinding> all() {
        List<LintFinding> all = new ArrayList<>(this.findings);
        all.addAll(this.ignores.findings(this.settings, !this.effects.statements().isEmpty()));
        return List.copyOf(all);
    }

    private boolean isReported(RuleGroup group, int top) {
        return this.reported.getOrDefault(group, Set.of()).contains(top);
    }

    private void add(RuleDescription rule, int top, LintFinding finding) {
        Severity severity = this.settings.level(rule).severity();
        if (!this.ignores.covers(rule.id(), top) && severity != null) {
            this.findings.add(finding.as(severity));
        }
    }

    private static int start(List<SqlToken> tokens) {
        return tokens.isEmpty() ? 0 : tokens.get(0).start();
    }

    private FindingPlace place(int top, int offset) {
        int column = this.script.columns().isEmpty() ? 0 : this.script.columns().get(top);
        return FindingPlace.within(this.script.statements().get(top), column, offset);
    }

}
