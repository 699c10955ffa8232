package dev.migrate.lint.rule;

import dev.migrate.lint.Step;
import dev.migrate.revision.Fix;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.TokenKind;
import dev.migrate.statement.ConstraintDefinition;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of what rules propose. */
final class Remedies {

    private Remedies() {
    }

    /** Gives the constraint's name, or one that PostgreSQL might choose. */
    static String name(ConstraintDefinition constraint, QualifiedName table, String suffix) {
        String name = constraint.name();
        if (name == null) {
            String columns = constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns());
            name = ShortName.of(table.name() + columns + "_" + suffix);
        }
        return Identifier.write(name);
    }

    /**
     * Gives both steps of {@link #usingIndex} for a unique constraint that says no more.
     */
    static @Nullable Fix uniqueApart(Step step, ConstraintDefinition constraint) {
        int last = step.tokens().size() - 1;
        boolean plain = constraint.traits().isEmpty() && step.tokens().get(last).kind() == TokenKind.CLOSE
                && step.tokens().stream().noneMatch((token) -> token.is("NULLS") || token.is("INCLUDE"));
        String name = name(constraint, step.table(), "key");
        String columns = constraint.columns().stream().map(Identifier::write).collect(Collectors.joining(", "));
        return plain
                ? Fixes.apart(step,
                        "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + step.table().sql() + " (" + columns + ")",
                        "ALTER TABLE " + step.table().sql() + " ADD CONSTRAINT " + name + " UNIQUE USING INDEX " + name)
                : null;
    }

    /** Gives a unique index and the constraint that takes it. */
    static String usingIndex(QualifiedName table, ConstraintDefinition constraint, String kind) {
        boolean unique = kind.equals("UNIQUE");
        String name = name(constraint, table, unique ? "key" : "pkey");
        String columns = constraint.columns().stream().map(Identifier::write).collect(Collectors.joining(", "));
        return "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + table.sql() + " (" + columns + ");\n-- then"
                + (unique ? "" : ", if no column may be null") + ":\nALTER TABLE " + table.sql() + " ADD CONSTRAINT "
                + name + " " + kind + " USING INDEX " + name + ";";
    }

}
