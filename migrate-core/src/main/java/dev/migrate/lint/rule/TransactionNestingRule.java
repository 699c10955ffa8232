package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.SessionStatement.Transaction;
import dev.migrate.statement.SessionStatement.TransactionChange;

/** {@code transaction-nesting}. */
final class TransactionNestingRule extends DescribedRule {

    TransactionNestingRule() {
        super(RuleDescription
            .error("transaction-nesting", RuleGroup.FAILURE,
                    "The script controls a transaction that was begun elsewhere.")
            .because(
                    """
                            The runner wraps a revision in a transaction. A `COMMIT` inside ends that one, and what follows is no longer rolled back together; a `BEGIN` inside another one only warns.
                            Outside of the runner's transaction, `COMMIT` without `BEGIN` does nothing.

                            Not reported: savepoints, and BEGIN in PL/pgSQL.
                            """)
            .example("""
                    BEGIN;
                    CREATE TABLE refunds (id bigint PRIMARY KEY);
                    COMMIT;
                    """, """
                    CREATE TABLE refunds (id bigint PRIMARY KEY);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof Transaction transaction) || step.isNested()) {
            return;
        }
        boolean wrapped = step.script().settings().transactional();
        boolean begins = transaction.change() == TransactionChange.BEGIN;
        if (transaction.change() == TransactionChange.WITHIN) {
            return;
        }
        if (wrapped) {
            findings.add("the runner has a transaction open already");
        }
        else if (begins == step.inTransaction()) {
            findings.add(begins ? "a transaction is open already" : "no transaction is open");
        }
    }

}
