package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Timing;
import dev.migrate.schema.Validity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes a constraint, of a new table or of one that is there.
 *
 * @param <B> the builder's own type
 */
public abstract sealed class ConstraintBuilder<B extends ConstraintBuilder<B>> extends NewObject implements TableElement
        permits KeyBuilder, ForeignKeyBuilder, CheckBuilder, ExclusionBuilder {

    private @Nullable String table;

    private @Nullable String name;

    private Timing timing = Timing.NOT_DEFERRABLE;

    private Validity validity = Validity.VALID;

    ConstraintBuilder() {
    }

    abstract B self();

    abstract Constraint build(String tableName, NamingConvention naming);

    /**
     * Gives the constraint a name in place of that of the naming convention.
     * @param constraintName the name
     * @return this constraint
     */
    public B named(String constraintName) {
        this.name = constraintName;
        return self();
    }

    /**
     * Says which table the constraint is of, where it is not written in one.
     * @param tableName the table
     * @return this constraint
     */
    public B on(String tableName) {
        this.table = tableName;
        return self();
    }

    /**
     * Lets a transaction put the check off to its end.
     * @return this constraint
     */
    public B deferrable() {
        this.timing = Timing.DEFERRABLE;
        return self();
    }

    /**
     * Puts the check off to the end of the transaction.
     * @return this constraint
     */
    public B initiallyDeferred() {
        this.timing = Timing.INITIALLY_DEFERRED;
        return self();
    }

    void setValidity(Validity wanted) {
        this.validity = wanted;
    }

    Timing timing() {
        return this.timing;
    }

    Validity validity() {
        return this.validity;
    }

    String nameOr(String conventional) {
        return Objects.requireNonNullElse(this.name, conventional);
    }

    @Override
    public final SchemaObject.TableConstraint define(NamingConvention naming) {
        if (this.table == null) {
            throw new BadOperationException("a constraint has no table", "Write .on(\"table\") behind it.");
        }
        return new SchemaObject.TableConstraint(name(this.table), build(name(this.table).name(), naming));
    }

}
