package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ObjectStatement.CreateRoutine;
import dev.migrate.statement.ObjectStatement.RoutineTrait;
import dev.migrate.statement.Statement;

/** {@code security-definer-search-path}. */
final class SecurityDefinerSearchPathRule extends DescribedRule {

    SecurityDefinerSearchPathRule() {
        super(RuleDescription
            .warning("security-definer-search-path", RuleGroup.HYGIENE,
                    "A SECURITY DEFINER function looks names up in the search_path of its caller.")
            .because(
                    """
                            The caller can put objects of his own before those that are meant, and they run with the owner's rights.
                            Write `SET search_path = …` into the function.

                            Not reported: functions that set it, there or by a later ALTER FUNCTION of the script.
                            """)
            .example("""
                    CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
                    """,
                    """
                            CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1';
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateRoutine create && create.is(RoutineTrait.SECURITY_DEFINER)
                && !create.is(RoutineTrait.SETS_SEARCH_PATH) && !isSetLater(step, create)) {
            findings.add(quoted(create.name()) + " runs with its owner's rights and its caller's search_path");
        }
    }

    private static boolean isSetLater(Step step, CreateRoutine create) {
        return step.later()
            .stream()
            .anyMatch((later) -> later.statement() instanceof Statement.Plain plain
                    && plain.command().startsWith("ALTER ") && Mentions.of(later.tokens(), create.name().name())
                    && Mentions.of(later.tokens(), "search_path"));
    }

}
