package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.ShortName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an exclusion constraint. */
public final class ExclusionBuilder extends ConstraintBuilder<ExclusionBuilder> {

    private final List<String> elements = new ArrayList<>();

    private final List<String> columns = new ArrayList<>();

    private String method = "gist";

    private List<String> include = List.of();

    private @Nullable String predicate;

    ExclusionBuilder() {
    }

    /**
     * Adds a column for which the operator must not hold, if it holds for the others.
     * @param column its name
     * @param operator {@code &&}, {@code =}
     * @return this constraint
     */
    public ExclusionBuilder with(String column, String operator) {
        this.columns.add(column);
        this.elements.add(Identifier.write(column) + " WITH " + operator);
        return this;
    }

    /**
     * Adds an expression for which the operator must not hold, if it holds for the
     * others.
     * @param expression as SQL
     * @param operator {@code &&}, {@code =}
     * @return this constraint
     */
    public ExclusionBuilder withExpression(String expression, String operator) {
        this.columns.add(ShortName.hash(expression));
        this.elements.add("(" + expression + ") WITH " + operator);
        return this;
    }

    /**
     * Sets the index method; {@code gist} by default.
     * @param indexMethod the method
     * @return this constraint
     */
    public ExclusionBuilder using(String indexMethod) {
        this.method = indexMethod;
        return this;
    }

    /**
     * Keeps further columns in the index.
     * @param names their names
     * @return this constraint
     */
    public ExclusionBuilder include(String... names) {
        this.include = List.of(names);
        return this;
    }

    /**
     * Limits the constraint to some rows.
     * @param condition which, as SQL
     * @return this constraint
     */
    public ExclusionBuilder where(String condition) {
        this.predicate = condition;
        return this;
    }

    @Override
    ExclusionBuilder self() {
        return this;
    }

    @Override
    Constraint build(String table, NamingConvention naming) {
        if (this.elements.isEmpty()) {
            throw new BadOperationException("an exclusion constraint of \"" + table + "\" excludes nothing",
                    "Write .with(column, operator).");
        }
        String conventional = NamingConvention.name(naming.exclusion(), table, this.columns, "");
        return new Constraint.Exclusion(nameOr(conventional), this.method, this.elements, this.include, this.predicate,
                timing());
    }

}
