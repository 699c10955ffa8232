package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.Expression;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;

/** {@code index-not-concurrent}. */
final class IndexNotConcurrentRule extends DescribedRule {

    IndexNotConcurrentRule() {
        super(RuleDescription
            .error("index-not-concurrent", RuleGroup.LOCK,
                    "CREATE INDEX without CONCURRENTLY blocks writes while it reads the table.")
            .inJava("createIndex(table, columns).concurrently()")
            .because(
                    """
                            `CREATE INDEX` holds a SHARE lock until its transaction ends: inserts, updates and deletes wait while every row is read.
                            `CONCURRENTLY` lets them go on. It cannot run in a transaction, so it needs `-- migrate:up transaction:false`.
                            A partitioned table has no concurrent form: create the index `ON ONLY` the parent, concurrently on each partition, and attach them.

                            Not reported: tables that the same script has created, temporary tables, and `ON ONLY` a partitioned table, which reads nothing.
                            """)
            .example("""
                    CREATE INDEX orders_status_ix ON orders (status);
                    """, """
                    CREATE INDEX CONCURRENTLY orders_status_ix ON orders (status);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateIndex create && !create.is(IndexStatement.Trait.CONCURRENTLY)
                && step.isShared(create.table())) {
            KnownTable table = step.schema().table(create.table());
            boolean partitioned = table != null && table.isPartitioned();
            if (!(partitioned && create.is(IndexStatement.Trait.ONLY))) {
                findings.add(
                        "creating this index blocks writes to table " + quoted(create.table())
                                + " while every row is read",
                        partitioned ? null : remedy(step), partitioned ? null : Fixes.concurrently(step, create));
            }
        }
    }

    private static String remedy(Step step) {
        int index = 0;
        while (!step.tokens().get(index).is("INDEX")) {
            index++;
        }
        return new Expression(step.tokens().subList(0, index + 1)).text() + " CONCURRENTLY "
                + new Expression(step.tokens().subList(index + 1, step.tokens().size())).text() + ";";
    }

}
