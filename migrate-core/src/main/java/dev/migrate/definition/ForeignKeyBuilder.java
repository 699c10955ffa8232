package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a foreign key.
 *
 * @since 0.1
 */
public final class ForeignKeyBuilder extends ConstraintBuilder<ForeignKeyBuilder> {

    private List<String> columns = List.of();

    private @Nullable String referredTable;

    private List<String> referredColumns = List.of();

    private boolean matchFull;

    private boolean period;

    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;

    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

    private List<String> setColumns = List.of();

    ForeignKeyBuilder() {
    }

    ForeignKeyBuilder over(String... names) {
        return edit(this, (changed) -> changed.columns = List.of(names));
    }

    /**
     * Says what the columns refer to.
     * @param table the table
     * @param names its columns; none for its primary key
     * @return this constraint
     */
    public ForeignKeyBuilder references(String table, String... names) {
        return edit(this, (changed) -> {
            changed.referredTable = changed.once("the table that is referred to", table);
            changed.referredColumns = changed.once("the columns that are referred to", List.of(names));
        });
    }

    /**
     * Says what happens when the row that is referred to is deleted.
     * @param action what
     * @param only the columns that SET NULL or SET DEFAULT sets; none for all. From
     * PostgreSQL 15
     * @return this constraint
     */
    public ForeignKeyBuilder onDelete(ReferentialAction action, String... only) {
        return edit(this, (changed) -> {
            changed.onDelete = changed.once("what a delete does", action);
            changed.setColumns = changed.once("which columns a delete sets", List.of(only));
        });
    }

    /**
     * Says what happens when the key that is referred to changes.
     * @param action what
     * @return this constraint
     */
    public ForeignKeyBuilder onUpdate(ReferentialAction action) {
        return edit(this, (changed) -> changed.onUpdate = changed.once("what an update does", action));
    }

    /**
     * Refuses rows of which some columns are null and others are not.
     * @return this constraint
     */
    public ForeignKeyBuilder matchFull() {
        return edit(this, (changed) -> changed.matchFull = true);
    }

    /**
     * Takes the last column, a range or multirange, as a time, all of which rows of the
     * other table must cover. It refers to a key {@code withoutOverlaps()}; from
     * PostgreSQL 18.
     * @return this constraint
     */
    public ForeignKeyBuilder period() {
        return edit(this, (changed) -> changed.period = true);
    }

    /**
     * Leaves the rows that are there alone.
     * @return this constraint
     */
    public ForeignKeyBuilder notValid() {
        return edit(this, (changed) -> changed.setValidity(Validity.NOT_VALID));
    }

    /**
     * Documents the constraint only; from PostgreSQL 18.
     * @return this constraint
     */
    public ForeignKeyBuilder notEnforced() {
        return edit(this, (changed) -> changed.setValidity(Validity.NOT_ENFORCED));
    }

    /**
     * Adds the constraint in one transaction and checks the rows that are there in
     * another, so that writers do not wait for that.
     * @return this constraint
     */
    public ForeignKeyBuilder notValidThenValidate() {
        return edit(this, (changed) -> changed.setValidatedLater());
    }

    @Override
    ForeignKeyBuilder self() {
        return this;
    }

    @Override
    Constraint constraint(String table, NamingConvention naming) {
        if (this.referredTable == null || this.columns.isEmpty()) {
            throw new BadOperationException(
                    "a foreign key of \"" + table + "\" has no "
                            + (this.columns.isEmpty() ? "columns" : "table to refer to"),
                    "Write .references(table, columns).");
        }
        if (this.period && this.columns.size() < 2) {
            throw new BadOperationException("a foreign key of \"" + table + "\" over a period has no other column",
                    "Name the columns that are compared before the period.");
        }
        if (!this.referredColumns.isEmpty() && this.referredColumns.size() != this.columns.size()) {
            throw new BadOperationException("a foreign key of \"" + table + "\" has " + this.columns.size()
                    + " columns and refers to " + this.referredColumns.size(), "Name as many columns as it refers to.");
        }
        boolean sets = this.onDelete == ReferentialAction.SET_NULL || this.onDelete == ReferentialAction.SET_DEFAULT;
        if (!sets && !this.setColumns.isEmpty()) {
            throw new BadOperationException("a foreign key of \"" + table + "\" sets no columns when a row is deleted",
                    "Remove the columns of .onDelete(…), or write SET_NULL or SET_DEFAULT.");
        }
        String conventional = NamingConvention.name(naming.foreignKey(), table, this.columns,
                name(this.referredTable).name());
        return new Constraint.ForeignKey(nameOr(conventional), this.columns,
                new Constraint.Referenced(name(this.referredTable), this.referredColumns, this.matchFull, this.period),
                new Constraint.Actions(this.onDelete, this.onUpdate, this.setColumns), timing(), validity());
    }

}
