package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownSchema;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.DetachMode;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.IndexStatement.Reindex;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.UpkeepStatement.Alone;
import dev.migrate.statement.UpkeepStatement.Cluster;
import dev.migrate.statement.UpkeepStatement.Vacuum;
import org.jspecify.annotations.Nullable;

/** {@code nontransactional-in-transaction}. */
final class NontransactionalInTransactionRule extends DescribedRule {

    NontransactionalInTransactionRule() {
        super(RuleDescription
            .error("nontransactional-in-transaction", RuleGroup.FAILURE,
                    "A statement that PostgreSQL refuses inside a transaction is in one.")
            .because(
                    """
                            PostgreSQL answers 25001 to `CREATE INDEX`, `DROP INDEX`, `REINDEX` and `DETACH PARTITION` with `CONCURRENTLY` within a transaction,
                            to `REINDEX` of a partitioned table or index, and to `VACUUM`, `CREATE DATABASE`, `ALTER SYSTEM` and their like.
                            A DO block is always within one.
                            Give the section `transaction:false`.

                            Not reported: `CREATE SUBSCRIPTION` that makes no slot (`connect = false` or `create_slot = false`), `ALTER TYPE … ADD VALUE` and `REFRESH MATERIALIZED VIEW CONCURRENTLY`, which may run in a transaction.
                            """)
            .example("""
                    CREATE INDEX CONCURRENTLY orders_status_ix ON orders (status);
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.inTransaction()) {
            String what = refused(step);
            if (what != null) {
                findings.add(what + " cannot run inside a transaction");
            }
        }
    }

    private static @Nullable String refused(Step step) {
        Statement statement = step.statement();
        if (statement instanceof CreateIndex create) {
            return create.is(IndexStatement.Trait.CONCURRENTLY) ? "CREATE INDEX CONCURRENTLY" : null;
        }
        if (statement instanceof Drop drop) {
            boolean index = drop.kind().equals("INDEX") && drop.is(DropTrait.CONCURRENTLY);
            return index ? "DROP INDEX CONCURRENTLY" : (drop.kind().equals("DATABASE") ? "DROP DATABASE" : null);
        }
        if (statement instanceof Reindex reindex) {
            boolean several = !reindex.scope().equals("INDEX") && !reindex.scope().equals("TABLE");
            boolean partitioned = reindex.name() != null && isPartitioned(step.schema(), reindex.name());
            return reindex.concurrently() ? "REINDEX CONCURRENTLY" : several ? "REINDEX " + reindex.scope()
                    : partitioned ? "REINDEX of a partitioned table or index" : null;
        }
        if (statement instanceof Cluster cluster) {
            return (cluster.table() == null) ? "CLUSTER without a table" : null;
        }
        if (statement instanceof Alone alone) {
            return alone.command();
        }
        if (statement instanceof AlterTable alter) {
            boolean concurrently = alter.actions()
                .stream()
                .anyMatch((action) -> action instanceof DetachPartition detach
                        && detach.mode() == DetachMode.CONCURRENTLY);
            return concurrently ? "DETACH PARTITION CONCURRENTLY" : null;
        }
        return (statement instanceof Vacuum) ? "VACUUM" : null;
    }

    private static boolean isPartitioned(KnownSchema schema, QualifiedName name) {
        KnownIndex index = schema.index(name);
        KnownTable table = (index != null) ? schema.table(index.table()) : schema.table(name);
        return table != null && table.isPartitioned();
    }

}
