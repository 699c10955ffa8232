package dev.migrate.lint;

import dev.migrate.autogenerate.Differences;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.change.LockMode;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.lint.effect.StatementEffect;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.lint.trace.LiveTables;
import dev.migrate.lint.trace.ScratchTrace;
import dev.migrate.schema.ObjectKind;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlStatement;
import dev.migrate.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A script of the lint tables on a server, and where rules and trace do not say the same.
 *
 * @param id names the case
 * @param statements the script
 * @param differences one line for each statement of which they do not say the same
 */
record TraceCase(String id, List<String> statements, List<String> differences) {

    static TraceCase of(LintCase table, TestDatabase database, ServerVersion version) {
        ScriptSettings settings = new ScriptSettings(version, table.settings().transactional(),
                table.settings().managed());
        List<LintScript> scripts = Stream.concat(table.before().stream(), Stream.of(table.sql()))
            .map((text) -> LintScript.of(new SourceText(text, SourceLocation.of(table.id() + ".sql")), settings))
            .toList();
        LintScript last = scripts.get(scripts.size() - 1);
        ScriptEffects effects = run(scripts, database);
        Steps steps = new Steps(new ArrayList<>());
        Linter linter = new Linter(Stream.concat(LintRules.all().stream(), Stream.of(steps)).toList(),
                new LintSettings(Preset.STRICT, Map.of("trace-disagrees", RuleLevel.ERROR)));
        scripts.subList(0, scripts.size() - 1).forEach(linter::learn);
        steps.steps().clear();
        List<LintFinding> findings = linter.lint(last, effects);
        List<String> differences = new ArrayList<>();
        findings.stream()
            .filter((finding) -> finding.rule().equals("trace-disagrees")
                    || (finding.seen() != null && finding.seen().contains("the rule expects")))
            .forEach((finding) -> differences
                .add(finding.rule() + " at " + finding.place().location().line() + ": " + finding.text()));
        Map<String, LockMode> held = new TreeMap<>();
        new TreeMap<>(effects.statements()).forEach((top, effect) -> {
            Map<String, LockMode> before = new TreeMap<>(held);
            expected(top, steps).forEach((relation, mode) -> held.merge(relation, mode, TraceCase::stronger));
            Map<String, LockMode> seen = seen(effect);
            before.forEach((relation, mode) -> seen.merge(relation, mode, TraceCase::stronger));
            if (effect.refusal() == null && effect.inTransaction() && !held.equals(seen)) {
                differences.add("locks of statement " + (top + 1) + ": rules " + held + ", trace " + seen);
            }
            held.putAll(seen);
            if (steps.endsTransaction(top)) {
                held.clear();
            }
        });
        return new TraceCase(table.id(), last.statements().stream().map(SqlStatement::text).toList(), differences);
    }

    private static ScriptEffects run(List<LintScript> scripts, TestDatabase database) {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            ScratchTrace trace = new ScratchTrace(session, new CatalogReader(CatalogScope.ALL),
                    new Differences(List.of()), Set.of(), LiveTables.UNKNOWN);
            ScriptEffects effects = ScriptEffects.NONE;
            for (LintScript script : scripts.subList(1, scripts.size())) {
                effects = trace.run(script);
            }
            return effects;
        }
    }

    private static Map<String, LockMode> expected(int top, Steps steps) {
        Map<String, LockMode> modes = new TreeMap<>();
        steps.steps()
            .stream()
            .filter((step) -> step.top() == top)
            .flatMap((step) -> step.locks().stream())
            .filter((lock) -> lock.isAtLeast(LockMode.SHARE))
            .forEach((lock) -> modes.merge(name(lock.table()), lock.mode(), TraceCase::stronger));
        return modes;
    }

    private static Map<String, LockMode> seen(StatementEffect effect) {
        Map<String, LockMode> modes = new TreeMap<>();
        effect.relations()
            .stream()
            .filter((relation) -> relation.isBlocking() && isTable(relation.kind()))
            .forEach((relation) -> modes.put(name(relation.name()), Objects.requireNonNull(relation.lock())));
        return modes;
    }

    private static LockMode stronger(LockMode one, LockMode other) {
        return (one.compareTo(other) > 0) ? one : other;
    }

    private static boolean isTable(ObjectKind kind) {
        return kind == ObjectKind.TABLE || kind == ObjectKind.MATERIALIZED_VIEW;
    }

    private static String name(QualifiedName name) {
        return (name.schema() == null || name.schema().equals("public")) ? name.name()
                : name.schema() + "." + name.name();
    }

    /** Keeps the steps that rules look at. */
    record Steps(List<Step> steps) implements LintRule {

        /** Returns whether the statement behind runs in another transaction. */
        boolean endsTransaction(int top) {
            return this.steps.stream()
                .filter((step) -> step.top() == top)
                .noneMatch((step) -> this.steps.stream()
                    .anyMatch((next) -> next.top() == top + 1 && next.sharesTransaction(step)));
        }

        @Override
        public RuleDescription description() {
            return RuleDescription.info("steps", RuleGroup.READING, "Reports nothing.");
        }

        @Override
        public void check(Step step, Findings findings) {
            this.steps.add(step);
        }

    }

}
