package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.SetStorage;
import dev.migrate.statement.UpkeepStatement.Cluster;
import dev.migrate.statement.UpkeepStatement.MoveAll;
import dev.migrate.statement.UpkeepStatement.Vacuum;

/** {@code table-rewrite}. */
final class TableRewriteRule extends DescribedRule {

    TableRewriteRule() {
        super(RuleDescription
            .error("table-rewrite", RuleGroup.LOCK, "The table is written again as a whole under an exclusive lock.")
            .because(
                    """
                            `VACUUM FULL`, `CLUSTER`, `SET LOGGED`, `SET UNLOGGED`, another access method and another tablespace write every row again while readers and writers wait.
                            pg_repack and pg_squeeze do it with brief locks.

                            Not reported: plain `VACUUM`, settings such as `fillfactor`, what is so already, and tables that the same script has created.
                            """)
            .example("""
                    VACUUM FULL orders;
                    """, """
                    VACUUM orders;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Vacuum vacuum && vacuum.full()) {
            boolean all = vacuum.tables().isEmpty();
            if (all || vacuum.tables().stream().anyMatch(step::isShared)) {
                findings.add("every row is rewritten while readers and writers wait");
            }
        }
        else if (step.statement() instanceof Cluster cluster
                && (cluster.table() == null || step.isShared(cluster.table()))) {
            findings.add("every row is rewritten while readers and writers wait");
        }
        else if (step.statement() instanceof MoveAll) {
            findings.add("every table is rewritten in another tablespace while readers and writers wait");
        }
        else {
            for (SetStorage set : step.actions(SetStorage.class)) {
                if (!isSo(step, set)) {
                    findings.add(quoted(step.table()) + " is rewritten while readers and writers wait");
                }
            }
        }
    }

    private static boolean isSo(Step step, SetStorage set) {
        KnownTable table = step.schema().table(step.table());
        boolean unlogged = table != null && table.isUnlogged();
        return switch (set.property()) {
            case LOGGED -> table != null && table.isComplete() && !unlogged;
            case UNLOGGED -> unlogged;
            case ACCESS_METHOD -> set.value().equals("heap");
            case TABLESPACE -> set.value().equals("pg_default");
        };
    }

}
