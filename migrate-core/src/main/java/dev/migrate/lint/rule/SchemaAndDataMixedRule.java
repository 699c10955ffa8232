package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.TableStatement;

/** {@code schema-and-data-mixed}. */
final class SchemaAndDataMixedRule extends DescribedRule {

    SchemaAndDataMixedRule() {
        super(RuleDescription
            .warning("schema-and-data-mixed", RuleGroup.REVIEW,
                    "A script changes both the schema and the rows of tables in use.")
            .because(
                    """
                            Rows are changed slowly and in batches, the schema quickly and at once. In one transaction each has the faults of the other.
                            Make them two revisions.

                            Not reported: rows of tables that the same script has created, and statements that are committed one by one.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN region text;
                    UPDATE orders SET region = 'eu' WHERE id = 1;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!isData(step) || !step.inTransaction()) {
            return;
        }
        boolean schema = step.earlier()
            .stream()
            .anyMatch((earlier) -> step.sharesTransaction(earlier) && earlier.statement() instanceof TableStatement
                    && earlier.locks().stream().anyMatch((lock) -> !lock.implied()));
        if (schema) {
            findings.add("rows are changed in the transaction that changes the schema");
        }
    }

    private static boolean isData(Step step) {
        return (step.statement() instanceof Update update && step.isShared(update.table()))
                || (step.statement() instanceof Delete delete && step.isShared(delete.table()));
    }

}
