package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.ScriptView;

/** {@code uncommitted-transaction}. */
final class UncommittedTransactionRule extends DescribedRule {

    UncommittedTransactionRule() {
        super(RuleDescription
            .error("uncommitted-transaction", RuleGroup.FAILURE, "A transaction is begun and not committed.")
            .because(
                    """
                            What follows BEGIN is rolled back when the session ends, so the script reports success and changes nothing.
                            """)
            .example("""
                    BEGIN;
                    CREATE TABLE refunds (id bigint PRIMARY KEY);
                    """, """
                    BEGIN;
                    CREATE TABLE refunds (id bigint PRIMARY KEY);
                    COMMIT;
                    """));
    }

    @Override
    public void checkScript(ScriptView script, Findings findings) {
        if (script.endsOpen()) {
            findings.add("the transaction that the script begins is not committed");
        }
    }

}
