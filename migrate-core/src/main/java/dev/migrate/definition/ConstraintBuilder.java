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
 * @since 0.1
 */
public abstract sealed class ConstraintBuilder<B extends ConstraintBuilder<B>> extends NewObject implements TableElement
        permits KeyBuilder, ForeignKeyBuilder, CheckBuilder, ExclusionBuilder {

    private static final String VALIDITY = "whether rows are checked";

    private @Nullable String table;

    private @Nullable String name;

    private Timing timing = Timing.NOT_DEFERRABLE;

    private Validity validity = Validity.VALID;

    ConstraintBuilder() {
    }

    abstract B self();

    abstract Constraint constraint(String tableName, NamingConvention naming);

    final Constraint build(String tableName, NamingConvention naming) {
        requireRight();
        return constraint(tableName, naming);
    }

    /**
     * Gives the constraint a name in place of that of the naming convention.
     * @param constraintName the name
     * @return this constraint
     */
    public B named(String constraintName) {
        return edit(self(),
                (changed) -> ((ConstraintBuilder<B>) changed).name = changed.once("the name", constraintName));
    }

    /**
     * Says which table the constraint is of, where it is not written in one.
     * @param tableName the table
     * @return this constraint
     */
    public B on(String tableName) {
        return edit(self(), (changed) -> ((ConstraintBuilder<B>) changed).table = changed.once("the table", tableName));
    }

    /**
     * Lets a transaction put the check off to its end.
     * @return this constraint
     */
    public B deferrable() {
        return edit(self(), (changed) -> ((ConstraintBuilder<B>) changed).setTiming(Timing.DEFERRABLE));
    }

    /**
     * Puts the check off to the end of the transaction.
     * @return this constraint
     */
    public B initiallyDeferred() {
        return edit(self(), (changed) -> ((ConstraintBuilder<B>) changed).setTiming(Timing.INITIALLY_DEFERRED));
    }

    // DEFERRABLE INITIALLY DEFERRED, in either order
    private void setTiming(Timing wanted) {
        this.timing = (this.timing.compareTo(wanted) < 0) ? wanted : this.timing;
    }

    void setValidity(Validity wanted) {
        this.validity = once(VALIDITY, wanted);
    }

    void setValidatedLater() {
        once(VALIDITY, Validity.VALID);
        setOnline();
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

    /**
     * Gives the constraint as a part of CREATE TABLE.
     * @throws BadOperationException if something is said of it that only a table that is
     * there can have
     */
    final Constraint buildWithin(String tableName, NamingConvention naming) {
        Constraint constraint = build(name(tableName).name(), naming);
        String what = "constraint \"" + constraint.name() + "\" of the new table \"" + tableName + "\"";
        if (this.table != null && !this.table.equals(tableName)) {
            throw new BadOperationException(what + " is said to be on \"" + this.table + "\"", "Remove .on(…).");
        }
        if (isOnline() || this.validity == Validity.NOT_VALID) {
            throw new BadOperationException(what + " has no rows to leave unchecked",
                    "Remove .notValid() or .notValidThenValidate().");
        }
        return constraint;
    }

    final void refuseTiming(String constraintName) {
        if (this.timing != Timing.NOT_DEFERRABLE) {
            throw new BadOperationException("constraint \"" + constraintName + "\" is a check, which is never deferred",
                    "Remove .deferrable() or .initiallyDeferred().");
        }
    }

    @Override
    final SchemaObject.TableConstraint object(NamingConvention naming) {
        if (this.table == null) {
            throw new BadOperationException("a constraint has no table", "Write .on(\"table\") behind it.");
        }
        return new SchemaObject.TableConstraint(name(this.table), build(name(this.table).name(), naming));
    }

}
