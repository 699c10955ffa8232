package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.revision.Fix;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import org.jspecify.annotations.Nullable;

/** {@code drop-index-not-concurrent}. */
final class DropIndexNotConcurrentRule extends DescribedRule {

    DropIndexNotConcurrentRule() {
        super(RuleDescription
            .warning("drop-index-not-concurrent", RuleGroup.LOCK,
                    "DROP INDEX without CONCURRENTLY waits for every reader, and makes everybody wait behind it.")
            .inJava("dropIndex(name).concurrently()")
            .because(
                    """
                            `DROP INDEX` takes an ACCESS EXCLUSIVE lock on the table and the index. It is brief, but it waits for running queries, and every query behind it waits too.
                            `DROP INDEX CONCURRENTLY` drops one index at a time, not that of a constraint, and not in a transaction.

                            Not reported: indexes that the same script has created or whose table it has, and those of a partitioned table, which have no concurrent form.
                            """)
            .example("""
                    DROP INDEX orders_status_ix;
                    """, """
                    DROP INDEX CONCURRENTLY orders_status_ix;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Drop drop && drop.kind().equals("INDEX") && !drop.is(DropTrait.CONCURRENTLY)) {
            for (QualifiedName name : drop.names()) {
                if (step.isSharedIndex(name) && !isPartitioned(step, name)) {
                    findings.add("dropping index " + quoted(name) + " locks its table against readers and writers",
                            "DROP INDEX CONCURRENTLY " + name.sql() + ";", fix(drop, name));
                }
            }
        }
    }

    private static @Nullable Fix fix(Drop drop, QualifiedName name) {
        boolean plain = drop.names().size() == 1 && !drop.is(DropTrait.CASCADE);
        return plain
                ? Fix
                    .apart("DROP INDEX CONCURRENTLY " + (drop.is(DropTrait.IF_EXISTS) ? "IF EXISTS " : "") + name.sql())
                : null;
    }

    private static boolean isPartitioned(Step step, QualifiedName name) {
        KnownIndex index = step.schema().index(name);
        KnownTable table = (index != null) ? step.schema().table(index.table()) : null;
        return table != null && table.isPartitioned();
    }

}
