package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes an exclusion constraint.
 *
 * @since 0.1
 */
public final class ExclusionBuilder extends ConstraintBuilder<ExclusionBuilder> {

    private List<String> elements = List.of();

    private List<String> columns = List.of();

    private String method = "gist";

    private List<String> include = List.of();

    private @Nullable String predicate;

    ExclusionBuilder() {
    }

    /**
     * Adds a column for which the operator must not hold, if it holds for the others.
     * @param column its name
     * @param operator as SQL: {@code &&}, {@code =}
     * @return this constraint
     */
    public ExclusionBuilder with(String column, String operator) {
        return edit(this, (changed) -> {
            changed.columns = plus(changed.columns, column);
            changed.elements = plus(changed.elements, Identifier.write(column) + " WITH " + WrittenSql.of(operator));
        });
    }

    /**
     * Adds an expression for which the operator must not hold, if it holds for the
     * others.
     * @param expression as SQL
     * @param operator as SQL: {@code &&}, {@code =}
     * @return this constraint
     */
    public ExclusionBuilder withExpression(String expression, String operator) {
        return edit(this, (changed) -> {
            changed.columns = plus(changed.columns, ShortName.hash(expression));
            changed.elements = plus(changed.elements,
                    Parentheses.around(WrittenSql.of(expression)) + " WITH " + WrittenSql.of(operator));
        });
    }

    /**
     * Sets the index method; {@code gist} by default.
     * @param indexMethod its name
     * @return this constraint
     */
    public ExclusionBuilder using(String indexMethod) {
        return edit(this, (changed) -> changed.method = changed.once("the index method", indexMethod));
    }

    /**
     * Keeps further columns in the index.
     * @param names their names
     * @return this constraint
     */
    public ExclusionBuilder include(String... names) {
        return edit(this, (changed) -> changed.include = changed.once("which columns are included", List.of(names)));
    }

    /**
     * Limits the constraint to some rows.
     * @param condition which, as SQL
     * @return this constraint
     */
    public ExclusionBuilder where(String condition) {
        return edit(this, (changed) -> changed.predicate = WrittenSql.of(changed.once("the condition", condition)));
    }

    @Override
    ExclusionBuilder self() {
        return this;
    }

    @Override
    Constraint constraint(String table, NamingConvention naming) {
        if (this.elements.isEmpty()) {
            throw new BadOperationException("an exclusion constraint of \"" + table + "\" excludes nothing",
                    "Write .with(column, operator).");
        }
        String conventional = NamingConvention.name(naming.exclusion(), table, this.columns, "");
        return new Constraint.Exclusion(nameOr(conventional), this.method, this.elements, this.include, this.predicate,
                timing());
    }

}
