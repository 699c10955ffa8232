package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.RowStatement.Insert;
import dev.migrate.statement.RowStatement.Merge;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code duplicate-column-assignment}. */
final class DuplicateColumnAssignmentRule extends DescribedRule {

    DuplicateColumnAssignmentRule() {
        super(RuleDescription.error("duplicate-column-assignment", RuleGroup.FAILURE, "A column is assigned twice.")
            .because(
                    """
                            PostgreSQL answers 42601 to an UPDATE and 42701 to an INSERT that names a column twice. Names without quotes fold to lower case, so `Total` and `total` are one.
                            """)
            .example("""
                    UPDATE orders SET total = 1, Total = 2 WHERE id = 1;
                    """, """
                    UPDATE orders SET total = 2 WHERE id = 1;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        assigned(step.statement()).forEach((columns) -> {
            Set<String> seen = new HashSet<>();
            columns.stream()
                .filter((column) -> !seen.add(column))
                .findFirst()
                .ifPresent((column) -> findings.add("column \"" + column + "\" is assigned twice"));
        });
    }

    private static List<List<String>> assigned(Statement statement) {
        if (statement instanceof Update update) {
            return List.of(update.columns());
        }
        if (statement instanceof Insert insert) {
            return List.of(insert.columns(), insert.updated());
        }
        return (statement instanceof Merge merge)
                ? Stream.concat(merge.updates().stream(), merge.inserts().stream()).toList() : List.of();
    }

}
