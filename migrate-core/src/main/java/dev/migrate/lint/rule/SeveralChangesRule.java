package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.ScriptView;
import java.util.List;

/** {@code several-changes}. */
final class SeveralChangesRule extends DescribedRule {

    SeveralChangesRule() {
        super(RuleDescription
            .info("several-changes", RuleGroup.REVIEW,
                    "A script changes tables in use that have nothing to do with each other.")
            .because(
                    """
                            A revision is upgraded, downgraded and reviewed as a whole. If one of two changes has to be taken back, the other goes with it.
                            Write a revision for each.

                            Not reported: tables that a statement of the script names together, the same change of several tables, and tables that the script creates.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN region text;
                    ALTER TABLE staging DROP COLUMN qty;
                    """, """
                    ALTER TABLE orders ADD COLUMN region text;
                    ALTER TABLE staging ADD COLUMN region text;
                    """));
    }

    @Override
    public void checkScript(ScriptView script, Findings findings) {
        List<Changes.Group> groups = Changes.of(script);
        if (groups.size() > 1) {
            findings.add("the changes of tables " + quoted(groups.get(0).table()) + " and "
                    + quoted(groups.get(1).table()) + " have nothing to do with each other");
        }
    }

}
