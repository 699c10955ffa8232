package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.ObjectStatement.Drop;

/** {@code concurrent-if-not-exists-hides-invalid}. */
final class ConcurrentIfNotExistsRule extends DescribedRule {

    ConcurrentIfNotExistsRule() {
        super(RuleDescription
            .warning("concurrent-if-not-exists-hides-invalid", RuleGroup.FAILURE,
                    "IF NOT EXISTS takes an invalid index for a valid one.")
            .because(
                    """
                            `CREATE INDEX CONCURRENTLY` that fails leaves an INVALID index, and `IF NOT EXISTS` then reports success for ever.
                            Drop what may be left first: `DROP INDEX CONCURRENTLY IF EXISTS`.

                            Not reported: a script that drops the index before, and revisions that migrate runs, because it drops an invalid index itself.
                            """)
            .example("""
                    CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_status_ix ON orders (status);
                    """, """
                    DROP INDEX CONCURRENTLY IF EXISTS orders_status_ix;
                    CREATE INDEX CONCURRENTLY orders_status_ix ON orders (status);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateIndex create && create.is(IndexStatement.Trait.CONCURRENTLY)
                && create.is(IndexStatement.Trait.IF_NOT_EXISTS) && !step.script().settings().managed()
                && !isDroppedBefore(step, create)) {
            findings.add("an invalid index that an earlier attempt left is taken for the index");
        }
    }

    private static boolean isDroppedBefore(Step step, CreateIndex create) {
        return step.earlier()
            .stream()
            .anyMatch((earlier) -> earlier.statement() instanceof Drop drop && drop.kind().equals("INDEX")
                    && drop.names().stream().anyMatch((name) -> name.name().equals(create.name())));
    }

}
