package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.TableStatement.CreateTable;

/** {@code create-partition-locks-parent}. */
final class CreatePartitionLocksParentRule extends DescribedRule {

    CreatePartitionLocksParentRule() {
        super(RuleDescription
            .warning("create-partition-locks-parent", RuleGroup.LOCK,
                    "CREATE TABLE … PARTITION OF locks the partitioned table against everybody.")
            .because("""
                    `PARTITION OF` takes an ACCESS EXCLUSIVE lock on the parent, and reads its default partition.
                    `CREATE TABLE … (LIKE …)` and `ATTACH PARTITION` need a weak lock on the parent only.

                    Not reported: a parent that the same script has created.
                    """)
            .example("""
                    CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                    """, """
                    CREATE TABLE events_2026 (LIKE events INCLUDING ALL);
                    ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateTable create && create.partitionOf() != null
                && step.isShared(create.partitionOf().parent())) {
            QualifiedName parent = create.partitionOf().parent();
            findings.add("table " + quoted(parent) + " is locked against readers and writers",
                    "CREATE TABLE " + create.name().sql() + " (LIKE " + parent.sql() + " INCLUDING ALL);\nALTER TABLE "
                            + parent.sql() + " ATTACH PARTITION " + create.name().sql() + " "
                            + (create.partitionOf().isDefault() ? "DEFAULT"
                                    : "FOR VALUES " + create.partitionOf().bounds().text())
                            + ";");
        }
    }

}
