package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.UpkeepStatement.Refresh;

/** {@code refresh-matview-not-concurrent}. */
final class RefreshNotConcurrentRule extends DescribedRule {

    RefreshNotConcurrentRule() {
        super(RuleDescription
            .warning("refresh-matview-not-concurrent", RuleGroup.LOCK,
                    "REFRESH MATERIALIZED VIEW makes readers wait for its query.")
            .inJava("refreshMaterializedView(name).concurrently()")
            .because(
                    """
                            The view is locked in ACCESS EXCLUSIVE mode for as long as its query takes.
                            `CONCURRENTLY` lets readers go on; it needs a unique index on the view, and may run in a transaction.

                            Not reported: `WITH NO DATA`, and views that the same script has created.
                            """)
            .example("""
                    REFRESH MATERIALIZED VIEW sales;
                    """, """
                    REFRESH MATERIALIZED VIEW CONCURRENTLY sales;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Refresh refresh && !refresh.concurrently() && refresh.withData()
                && step.isShared(refresh.view())) {
            findings.add(
                    "readers of materialized view " + quoted(refresh.view()) + " wait for as long as its query takes",
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY " + refresh.view().sql() + ";");
        }
    }

}
