package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.revision.Fix;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How statements are written so that a finding is gone, where that needs no judgement.
 */
final class Fixes {

    private Fixes() {
    }

    /** Builds an index concurrently. */
    static Fix concurrently(Step step, CreateIndex create) {
        StringBuilder text = text(step);
        SqlToken index = step.tokens().stream().filter((token) -> token.is("INDEX")).findFirst().orElseThrow();
        if (create.name() == null) {
            text.insert(before(step, "ON"), Identifier.write(name(create)) + " ");
        }
        return Fix.apart(text.insert(index.end(), " CONCURRENTLY").toString());
    }

    /** Adds a constraint without a look at the rows, and validates it afterwards. */
    static @Nullable Fix notValid(Step step, ConstraintDefinition constraint) {
        if (!isOnlyAction(step)) {
            return null;
        }
        String name = Objects.requireNonNullElseGet(constraint.name(),
                () -> name(step.table(), constraint.columns(), constraint.kind()));
        StringBuilder text = text(step);
        if (constraint.name() == null) {
            text.insert(constraint.position(), "CONSTRAINT " + Identifier.write(name) + " ");
        }
        return Fix.apart(text.append(" NOT VALID").toString(),
                "ALTER TABLE " + step.table().sql() + " VALIDATE CONSTRAINT " + Identifier.write(name));
    }

    /** Gives the statements of a remedy, if the statement does nothing else. */
    static @Nullable Fix apart(Step step, String... statements) {
        return isOnlyAction(step) ? Fix.apart(statements) : null;
    }

    private static boolean isOnlyAction(Step step) {
        return step.statement() instanceof AlterTable alter && alter.actions().size() == 1;
    }

    /**
     * Gives the constraints of a statement, or its index, the names that PostgreSQL
     * chooses.
     */
    static Fix named(Step step, List<NewParts.Added> unnamed) {
        StringBuilder text = text(step);
        if (step.statement() instanceof CreateIndex create) {
            return Fix.rewritten(text.insert(before(step, "ON"), Identifier.write(name(create)) + " ").toString());
        }
        Set<String> taken = new HashSet<>();
        NewParts.allConstraints(step).forEach((added) -> taken.add(added.constraint().name()));
        List<String> names = unnamed.stream().map((added) -> free(added, taken)).toList();
        for (int index = unnamed.size() - 1; index >= 0; index--) {
            text.insert(unnamed.get(index).constraint().position(),
                    "CONSTRAINT " + Identifier.write(names.get(index)) + " ");
        }
        return Fix.rewritten(text.toString());
    }

    private static String free(NewParts.Added added, Set<String> taken) {
        String name = name(added.table(), added.columns(), added.constraint().kind());
        String free = name;
        for (int number = 1; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    private static int before(Step step, String keyword) {
        return step.tokens().stream().filter((token) -> token.is(keyword)).findFirst().orElseThrow().start();
    }

    // a comment behind the last token would swallow what is appended
    private static StringBuilder text(Step step) {
        return new StringBuilder(step.text().substring(0, step.tokens().get(step.tokens().size() - 1).end()));
    }

    private static String name(CreateIndex create) {
        Stream<String> columns = create.elements()
            .stream()
            .map((element) -> Objects.requireNonNullElse(element.column(), "expr"));
        return ShortName.of(create.table().name() + "_" + columns.collect(Collectors.joining("_")) + "_idx");
    }

    private static String name(QualifiedName table, List<String> columns, Kind kind) {
        String suffix = switch (kind) {
            case PRIMARY_KEY -> "pkey";
            case UNIQUE -> "key";
            case FOREIGN_KEY -> "fkey";
            case EXCLUDE -> "excl";
            case CHECK, NOT_NULL, NULL, DEFAULT, GENERATED, IDENTITY -> "check";
        };
        boolean plain = columns.isEmpty() || kind == Kind.PRIMARY_KEY;
        return ShortName.of(table.name() + (plain ? "" : "_" + String.join("_", columns)) + "_" + suffix);
    }

}
