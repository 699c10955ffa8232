package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a valid check of a partition implies its bounds. */
final class PartitionBounds {

    private PartitionBounds() {
    }

    static boolean areProven(Step step, @Nullable KnownTable parent, AttachPartition attach) {
        KnownTable partition = step.schema().table(attach.partition());
        if (parent == null || partition == null || parent.partitionKey().tokens().size() != 1
                || attach.bounds().isEmpty()) {
            return false;
        }
        String key = parent.partitionKey().tokens().get(0).name();
        if (!partition.refusesNull(key)) {
            return false;
        }
        List<Expression> parts = partition.constraints()
            .stream()
            .filter((constraint) -> constraint.kind() == Kind.CHECK && constraint.validated())
            .map(KnownConstraint::expression)
            .flatMap((check) -> check.conjuncts().stream())
            .filter((part) -> part.mentions(key))
            .toList();
        return isRange(attach.bounds()) ? range(attach.bounds(), parts) : list(attach.bounds(), parts);
    }

    private static boolean isRange(Expression bounds) {
        return bounds.has("FROM");
    }

    private static boolean range(Expression bounds, List<Expression> parts) {
        int to = 0;
        for (int index = 0; index < bounds.tokens().size(); index++) {
            to = bounds.tokens().get(index).is("TO") ? index : to;
        }
        Expression lower = new Expression(bounds.tokens().subList(0, to));
        Expression upper = new Expression(bounds.tokens().subList(to, bounds.tokens().size()));
        boolean lowerProven = lower.has("MINVALUE") || has(parts, ">=", lower.literals());
        boolean upperProven = upper.has("MAXVALUE") || has(parts, "<", upper.literals());
        return lowerProven && upperProven;
    }

    private static boolean has(List<Expression> parts, String operator, List<String> literals) {
        return parts.stream()
            .anyMatch((part) -> part.tokens().stream().anyMatch((token) -> token.text().equals(operator))
                    && part.literals().equals(literals));
    }

    private static boolean list(Expression bounds, List<Expression> parts) {
        return parts.stream()
            .anyMatch((part) -> part.tokens().stream().map(SqlToken::text).anyMatch(PartitionBounds::isEquality)
                    && !part.literals().isEmpty() && bounds.literals().containsAll(part.literals()));
    }

    private static boolean isEquality(String text) {
        return text.equals("=") || text.equalsIgnoreCase("IN");
    }

}
