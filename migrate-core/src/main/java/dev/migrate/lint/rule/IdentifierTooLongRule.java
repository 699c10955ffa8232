package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.SqlToken;

/** {@code identifier-too-long}. */
final class IdentifierTooLongRule extends DescribedRule {

    IdentifierTooLongRule() {
        super(RuleDescription
            .warning("identifier-too-long", RuleGroup.HYGIENE, "PostgreSQL cuts a name that is longer than 63 bytes.")
            .because(
                    """
                            The rest is cut off with a NOTICE, and two names may become one. Letters beyond ASCII count more than one byte.
                            """)
            .example(
                    """
                            CREATE INDEX CONCURRENTLY orders_by_customer_and_status_and_created_at_and_paid_at_for_reports ON orders (status);
                            """,
                    """
                            CREATE INDEX CONCURRENTLY orders_reports_ix ON orders (status);
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        step.tokens()
            .stream()
            .filter(SqlToken::isCut)
            .map(SqlToken::text)
            .distinct()
            .forEach((name) -> findings.add("the name " + name + " is longer than 63 bytes and is cut"));
    }

}
