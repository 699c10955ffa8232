package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.AlterAction.ReplicaIdentity;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code drop-replica-identity}. */
final class DropReplicaIdentityRule extends DescribedRule {

    DropReplicaIdentityRule() {
        super(RuleDescription
            .error("drop-replica-identity", RuleGroup.FAILURE,
                    "A published table loses the key by which subscribers find its rows.")
            .because(
                    """
                            Without a primary key or another replica identity, every UPDATE and DELETE of a published table fails with 55000; INSERT goes on.
                            Set `REPLICA IDENTITY` to another unique index before.

                            Not reported: tables that no known publication has, and scripts that set the replica identity before.
                            """)
            .example("""
                    ALTER TABLE invoices DROP CONSTRAINT invoices_pkey;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof AlterTable alter)) {
            return;
        }
        KnownTable table = step.schema().table(alter.name());
        KnownConstraint key = (table != null) ? table.primaryKey() : null;
        boolean moved = isMoved(alter) || step.earlier()
            .stream()
            .anyMatch((earlier) -> earlier.statement() instanceof AlterTable other
                    && step.schema().resolve(other.name()).equals(step.schema().resolve(alter.name()))
                    && isMoved(other));
        if (step.schema().isPublished(alter.name())
                && alter.actions().stream().anyMatch(DropReplicaIdentityRule::isNothing)) {
            findings.add("UPDATE and DELETE of published table " + quoted(alter.name())
                    + " fail without a replica identity");
            return;
        }
        if (key != null && !moved && step.schema().isPublished(alter.name())
                && alter.actions().stream().anyMatch((action) -> drops(action, key))) {
            findings
                .add("UPDATE and DELETE of published table " + quoted(alter.name()) + " fail without its primary key");
        }
    }

    private static boolean isMoved(AlterTable alter) {
        return alter.actions().stream().anyMatch((action) -> action instanceof ReplicaIdentity && !isNothing(action));
    }

    private static boolean isNothing(AlterAction action) {
        return action instanceof ReplicaIdentity identity && identity.nothing();
    }

    private static boolean drops(AlterAction action, KnownConstraint key) {
        return (action instanceof DropConstraint drop && drop.name().equals(key.name()))
                || (action instanceof DropColumn column && key.columns().contains(column.column()));
    }

}
