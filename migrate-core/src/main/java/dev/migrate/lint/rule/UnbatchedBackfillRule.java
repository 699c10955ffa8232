package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.RowStatement;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Merge;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement;

/** {@code unbatched-backfill}. */
final class UnbatchedBackfillRule extends DescribedRule {

    UnbatchedBackfillRule() {
        super(RuleDescription
            .warning("unbatched-backfill", RuleGroup.LOCK, "A whole table is changed in one transaction.")
            .inJava("backfill(table, assignments).where(condition)")
            .because(
                    """
                            An UPDATE or DELETE that no key bounds holds the locks of every row that it changes until the transaction ends, bloats the table, and delays replicas.
                            Change the rows in batches, each in a separate transaction: write a line `-- migrate:backfill table=orders` above the statement, in a section with `transaction:false`.
                            `INSERT … SELECT` is reported where the same transaction also changes a table's definition.

                            Not reported: a statement below such a line, a condition that compares a key with values, a subquery with LIMIT, and tables that the same script has created.
                            """)
            .example("""
                    UPDATE orders SET status = 'new';
                    """, """
                    UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 1000;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.isBatched()) {
            return;
        }
        if (step.statement() instanceof Update update && step.isShared(update.table())
                && !RowBounds.bound(step, update)) {
            findings.add("rows of table " + quoted(update.table())
                    + " are updated in one transaction, as many as there are");
        }
        else if (step.statement() instanceof Delete delete && step.isShared(delete.table())
                && !RowBounds.bound(step, delete)) {
            findings.add("rows of table " + quoted(delete.table())
                    + " are deleted in one transaction, as many as there are");
        }
        else if (step.statement() instanceof Merge merge && step.isShared(merge.table()) && !step.hasLimit()
                && !merge.updates().isEmpty()) {
            findings.add(
                    "rows of table " + quoted(merge.table()) + " are updated in one transaction, as many as there are");
        }
        else if (step.statement() instanceof Insert insert && insert.source() == RowStatement.Source.QUERY
                && step.isShared(insert.table()) && !step.hasLimit() && changesDefinition(step)) {
            findings.add("rows are copied into table " + quoted(insert.table())
                    + " in the transaction that changes a table's definition");
        }
    }

    private static boolean changesDefinition(Step step) {
        boolean before = step.earlier()
            .stream()
            .anyMatch((earlier) -> step.sharesTransaction(earlier) && defines(earlier.statement()));
        return before
                || (step.inTransaction() && step.later().stream().anyMatch((later) -> defines(later.statement())));
    }

    private static boolean defines(Statement statement) {
        return statement instanceof TableStatement || statement instanceof IndexStatement
                || (statement instanceof Drop drop && drop.kind().equals("TABLE"));
    }

}
