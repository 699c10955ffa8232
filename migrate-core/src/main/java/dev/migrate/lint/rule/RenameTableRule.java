package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.SetSchema;
import dev.migrate.statement.ObjectStatement.CreateView;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code rename-table}. */
final class RenameTableRule extends DescribedRule {

    RenameTableRule() {
        super(RuleDescription
            .warning("rename-table", RuleGroup.COMPATIBILITY,
                    "The running version still uses the old name of the table.")
            .because(
                    """
                            Every running instance that names the table fails from the moment of the commit; so it does when the table moves to another schema.
                            Create a view under the old name in the same transaction; simple views can be written to.

                            Not reported: tables that the same script has created, a view under the old name that follows, and renames of indexes, sequences and constraints.
                            """)
            .example("""
                    ALTER TABLE orders RENAME TO purchases;
                    """, """
                    ALTER TABLE orders RENAME TO purchases;
                    CREATE VIEW orders AS SELECT * FROM purchases;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof AlterTable alter) || alter.kind().equals("INDEX")
                || alter.kind().equals("SEQUENCE")) {
            return;
        }
        boolean moves = !step.actions(AlterAction.Rename.class).isEmpty() || !step.actions(SetSchema.class).isEmpty();
        if (moves && !isKept(step, alter.name())) {
            findings.add("running applications use " + quoted(alter.name()) + " by its old name");
        }
    }

    private static boolean isKept(Step step, QualifiedName name) {
        return step.later()
            .stream()
            .anyMatch(
                    (later) -> later.statement() instanceof CreateView view && view.name().name().equals(name.name()));
    }

}
