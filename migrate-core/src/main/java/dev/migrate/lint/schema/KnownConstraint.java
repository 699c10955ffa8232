package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table.
 *
 * @param name its name, as PostgreSQL would choose it if none is written
 * @param kind what it is
 * @param columns its columns
 * @param expression its check; empty for others
 * @param references the referenced table; null for others
 * @param validated true if every row is known to fulfil it
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownConstraint(String name, Kind kind, List<String> columns, Expression expression,
        @Nullable QualifiedName references, boolean validated, Origin origin) {

    /** Copies the list. */
    public KnownConstraint {
        columns = List.copyOf(columns);
    }

    static KnownConstraint of(ConstraintDefinition written, String name, List<String> columns, Origin origin) {
        return new KnownConstraint(name, written.kind(), columns, written.expression(), written.references(),
                written.isValidated(), origin);
    }

    KnownConstraint proven() {
        return new KnownConstraint(this.name, this.kind, this.columns, this.expression, this.references, true,
                this.origin);
    }

    KnownConstraint named(String other) {
        return new KnownConstraint(other, this.kind, this.columns, this.expression, this.references, this.validated,
                this.origin);
    }

    KnownConstraint renaming(String column, String other) {
        return new KnownConstraint(this.name, this.kind,
                this.columns.stream().map((each) -> each.equals(column) ? other : each).toList(), this.expression,
                this.references, this.validated, this.origin);
    }

    KnownConstraint referencing(@Nullable QualifiedName other) {
        return new KnownConstraint(this.name, this.kind, this.columns, this.expression, other, this.validated,
                this.origin);
    }

    /**
     * Returns whether it says that a column is not null.
     * @param column the column
     * @return true if it is a valid check that implies it
     */
    public boolean refusesNull(String column) {
        return this.validated && this.kind == Kind.CHECK
                && this.expression.conjuncts().stream().anyMatch((part) -> isNotNull(part, column));
    }

    private static boolean isNotNull(Expression part, String column) {
        List<SqlToken> tokens = part.tokens().stream().filter((token) -> !token.is('(') && !token.is(')')).toList();
        boolean negated = tokens.size() == 4 && tokens.get(0).is("NOT");
        int first = negated ? 1 : 0;
        boolean is = tokens.size() == 4 && tokens.get(first).isName() && tokens.get(first).name().equals(column)
                && tokens.get(first + 1).is("IS") && tokens.get(3).is("NULL");
        return is && (negated || tokens.get(2).is("NOT"));
    }

}
