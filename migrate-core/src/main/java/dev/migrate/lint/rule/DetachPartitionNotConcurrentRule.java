package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction.DetachMode;
import dev.migrate.statement.AlterAction.DetachPartition;

/** {@code detach-partition-not-concurrent}. */
final class DetachPartitionNotConcurrentRule extends DescribedRule {

    DetachPartitionNotConcurrentRule() {
        super(RuleDescription
            .warning("detach-partition-not-concurrent", RuleGroup.LOCK,
                    "DETACH PARTITION locks the partitioned table against everybody.")
            .inJava("detachPartitionConcurrently(table, partition, bound)")
            .because(
                    """
                            `DETACH PARTITION` takes an ACCESS EXCLUSIVE lock on the parent and the partition.
                            `CONCURRENTLY` (PostgreSQL 14) takes a weak one; it cannot run in a transaction, nor beside a default partition. `FINALIZE` completes one that was interrupted.

                            Not reported: `FINALIZE`, servers before 14, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE events DETACH PARTITION events_2024;
                    """, """
                    ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (DetachPartition detach : step.actions(DetachPartition.class)) {
            if (detach.mode() == DetachMode.PLAIN && step.script().version().isAtLeast(14)) {
                String safe = "ALTER TABLE " + step.table().sql() + " DETACH PARTITION " + detach.partition().sql()
                        + " CONCURRENTLY";
                findings.add("table " + quoted(step.table()) + " is locked against readers and writers", safe + ";",
                        Fixes.apart(step, safe));
            }
        }
    }

}
