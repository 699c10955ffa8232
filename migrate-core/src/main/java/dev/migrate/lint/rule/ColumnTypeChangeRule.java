package dev.migrate.lint.rule;

import dev.migrate.change.Hazard.Span;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction.SetType;

/** {@code column-type-change}. */
final class ColumnTypeChangeRule extends DescribedRule {

    ColumnTypeChangeRule() {
        super(RuleDescription
            .error("column-type-change", RuleGroup.LOCK,
                    "A change of type rewrites the table, or reads all of it, under an exclusive lock.")
            .because(
                    """
                            `ALTER COLUMN … TYPE` holds an ACCESS EXCLUSIVE lock. Most changes write every row and index again.
                            Expand and contract instead: a new column, a trigger that fills both, a backfill in batches, and a change of names.

                            Some changes are free, and not reported, if no check, expression index or partial index uses the column:
                            a longer `varchar`, `varchar` and `text`, a larger `numeric` of the same scale, a finer `timestamp`, `cidr` to `inet`,
                            a domain without constraints, and `timestamp` and `timestamptz` while `timezone` is UTC.
                            Tables that the same script has created are not reported. If the column's present type is not known, every change is.
                            """)
            .example("""
                    ALTER TABLE orders ALTER COLUMN qty TYPE bigint;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (SetType set : step.actions(SetType.class)) {
            Span span = step.typeChange(set);
            if (span != Span.BRIEF) {
                findings.add("table " + quoted(step.table()) + " is locked against readers and writers while "
                        + ((span == Span.REWRITE) ? "every row is rewritten" : "every row is read")
                        + " for the new type of \"" + set.column() + "\"");
            }
        }
    }

}
