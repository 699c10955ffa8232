package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.IndexStatement.Reindex;

/** {@code reindex-not-concurrent}. */
final class ReindexNotConcurrentRule extends DescribedRule {

    ReindexNotConcurrentRule() {
        super(RuleDescription
            .error("reindex-not-concurrent", RuleGroup.LOCK,
                    "REINDEX without CONCURRENTLY blocks writes, and in practice reads.")
            .inJava("reindexConcurrently(index)")
            .because(
                    """
                            `REINDEX` holds a SHARE lock on the table and an ACCESS EXCLUSIVE lock on each index while it is built; planning any query on the table needs every index, so readers wait too.
                            `CONCURRENTLY` cannot run in a transaction.

                            Not reported: `REINDEX SYSTEM`, which has no concurrent form, and tables that the same script has created.
                            """)
            .example("""
                    REINDEX TABLE orders;
                    """, """
                    REINDEX TABLE CONCURRENTLY orders;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Reindex reindex && !reindex.concurrently()
                && !reindex.scope().equals("SYSTEM")) {
            QualifiedName name = reindex.name();
            boolean shared = name == null || switch (reindex.scope()) {
                case "INDEX" -> step.isSharedIndex(name);
                case "TABLE" -> step.isShared(name);
                default -> true;
            };
            if (shared) {
                String what = (name != null) ? " " + name.sql() : "";
                findings.add("rebuilding indexes blocks writes to their table, and reads that have to be planned",
                        "REINDEX " + reindex.scope() + " CONCURRENTLY" + what + ";");
            }
        }
    }

}
