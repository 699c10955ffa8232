package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code attach-partition-scan}. */
final class AttachPartitionScanRule extends DescribedRule {

    AttachPartitionScanRule() {
        super(RuleDescription
            .warning("attach-partition-scan", RuleGroup.LOCK,
                    "ATTACH PARTITION reads the whole partition, or the default partition, under an exclusive lock.")
            .because(
                    """
                            Every row of the new partition is checked against its bounds under an ACCESS EXCLUSIVE lock, unless a valid `CHECK` and `NOT NULL` imply them.
                            Add such a check `NOT VALID`, validate it, attach, and drop it; build the indexes of the parent on the partition before.
                            A default partition is read as well, for rows that belong into the new one.

                            Not reported: a partition with such a check, and one that the same script has created, if there is no default partition.
                            """)
            .example("""
                    ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof AlterTable alter) || !alter.isTable()) {
            return;
        }
        KnownTable parent = step.schema().table(alter.name());
        for (AttachPartition attach : step.actions(AttachPartition.class)) {
            if (parent != null && parent.hasDefaultPartition()) {
                findings.add("the default partition of " + quoted(alter.name())
                        + " is read under an exclusive lock for rows that belong into " + quoted(attach.partition()));
            }
            else if (step.isShared(attach.partition()) && !PartitionBounds.areProven(step, parent, attach)) {
                findings.add("every row of " + quoted(attach.partition())
                        + " is checked against the bounds while readers and writers of it wait");
            }
        }
    }

}
