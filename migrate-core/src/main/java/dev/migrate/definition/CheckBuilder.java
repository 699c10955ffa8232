package dev.migrate.definition;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.Validity;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes a check, or a NOT NULL with a name.
 *
 * @since 0.1
 */
public final class CheckBuilder extends ConstraintBuilder<CheckBuilder> {

    private @Nullable String condition;

    private @Nullable String column;

    private boolean noInherit;

    CheckBuilder() {
    }

    CheckBuilder of(String sql) {
        return edit(this, (changed) -> changed.condition = WrittenSql.of(sql));
    }

    CheckBuilder at(String columnName) {
        return edit(this, (changed) -> changed.column = Objects.requireNonNull(columnName));
    }

    /**
     * Keeps child tables free of it.
     * @return this constraint
     */
    public CheckBuilder noInherit() {
        return edit(this, (changed) -> changed.noInherit = true);
    }

    /**
     * Leaves the rows that are there alone.
     * @return this constraint
     */
    public CheckBuilder notValid() {
        return edit(this, (changed) -> changed.setValidity(Validity.NOT_VALID));
    }

    /**
     * Documents the constraint only; from PostgreSQL 18.
     * @return this constraint
     */
    public CheckBuilder notEnforced() {
        return edit(this, (changed) -> changed.setValidity(Validity.NOT_ENFORCED));
    }

    /**
     * Adds the constraint in one transaction and checks the rows that are there in
     * another, so that writers do not wait for that.
     * @return this constraint
     */
    public CheckBuilder notValidThenValidate() {
        return edit(this, (changed) -> changed.setValidatedLater());
    }

    @Override
    CheckBuilder self() {
        return this;
    }

    @Override
    Constraint constraint(String table, NamingConvention naming) {
        if (this.condition == null) {
            String of = Objects.requireNonNull(this.column);
            String name = nameOr(NamingConvention.name("nn_{table}_{columns}", table, List.of(of), ""));
            refuseTiming(name);
            return new Constraint.NotNull(name, of, this.noInherit, validity());
        }
        String part = Objects.requireNonNullElse(this.column, ShortName.hash(this.condition));
        String name = nameOr(NamingConvention.name(naming.check(), table, List.of(part), ""));
        refuseTiming(name);
        return new Constraint.Check(name, this.condition, this.noInherit, validity());
    }

}
