package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Query;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.Statement;

/** {@code unique-index-may-fail}. */
final class UniqueIndexMayFailRule extends DescribedRule {

    UniqueIndexMayFailRule() {
        super(RuleDescription.warning("unique-index-may-fail", RuleGroup.FAILURE,
                "A unique index that is built concurrently fails at the first duplicate and leaves an invalid index.")
            .because(
                    """
                            The build ends with 23505 when it meets two equal rows, and the INVALID index that it leaves may refuse new rows.
                            Look for duplicates before, in the same script.

                            Not reported: a script that reads or cleans the table for duplicates before, and tables that the same script has created.
                            """)
            .example("""
                    CREATE UNIQUE INDEX CONCURRENTLY customers_email_ux ON customers (email);
                    """, """
                    DO $$ BEGIN
                      IF EXISTS (SELECT email FROM customers GROUP BY email HAVING count(*) > 1) THEN
                        RAISE EXCEPTION 'there are customers with the same email';
                      END IF;
                    END $$;
                    CREATE UNIQUE INDEX CONCURRENTLY customers_email_ux ON customers (email);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateIndex create && create.is(IndexStatement.Trait.CONCURRENTLY)
                && create.is(IndexStatement.Trait.UNIQUE) && step.isShared(create.table())
                && !isLookedFor(step, create)) {
            findings.add("the build fails if two rows of table " + quoted(create.table())
                    + " are equal, and leaves an invalid index");
        }
    }

    private static boolean isLookedFor(Step step, CreateIndex create) {
        return step.earlier().stream().anyMatch((earlier) -> {
            boolean looks = earlier.statement() instanceof Query || earlier.statement() instanceof Delete
                    || earlier.statement() instanceof Update || earlier.statement() instanceof Statement.Plain;
            return looks && Mentions.of(earlier.tokens(), create.table().name());
        });
    }

}
