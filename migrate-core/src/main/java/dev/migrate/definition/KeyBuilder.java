package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a primary key or unique constraint.
 *
 * @since 0.1
 */
public final class KeyBuilder extends ConstraintBuilder<KeyBuilder> {

    private final boolean primary;

    private List<String> columns = List.of();

    private List<String> include = List.of();

    private boolean nullsNotDistinct;

    private @Nullable String index;

    private boolean withoutOverlaps;

    KeyBuilder(boolean primary) {
        this.primary = primary;
    }

    KeyBuilder over(String... names) {
        return edit(this, (changed) -> changed.columns = List.of(names));
    }

    /**
     * Keeps further columns in the index.
     * @param names their names
     * @return this constraint
     */
    public KeyBuilder include(String... names) {
        return edit(this, (changed) -> changed.include = changed.once("which columns are included", List.of(names)));
    }

    /**
     * Counts two nulls as the same; from PostgreSQL 15.
     * @return this constraint
     */
    public KeyBuilder nullsNotDistinct() {
        return edit(this, (changed) -> changed.nullsNotDistinct = true);
    }

    /**
     * Makes an index that is there the constraint's own, which reads no row. It takes the
     * name of the constraint, and no downgrade can be derived.
     * @param name the index's name
     * @return this constraint
     */
    public KeyBuilder usingIndex(String name) {
        return edit(this, (changed) -> changed.index = changed.once("the index", name));
    }

    /**
     * Takes the last column, a range or multirange, as a time: rows that are alike in the
     * other columns must not overlap in it. From PostgreSQL 18; columns of other types
     * need the extension {@code btree_gist}.
     * @return this constraint
     */
    public KeyBuilder withoutOverlaps() {
        return edit(this, (changed) -> changed.withoutOverlaps = true);
    }

    @Override
    KeyBuilder self() {
        return this;
    }

    @Override
    Constraint constraint(String table, NamingConvention naming) {
        if (this.columns.isEmpty() && this.index == null) {
            throw new BadOperationException("a key of \"" + table + "\" has no columns", "Name at least one.");
        }
        if (this.primary && this.nullsNotDistinct) {
            throw new BadOperationException("the primary key of \"" + table + "\" has no nulls",
                    "Remove .nullsNotDistinct().");
        }
        String pattern = this.primary ? naming.primaryKey() : naming.unique();
        String conventional = (this.columns.isEmpty() && this.index != null) ? this.index
                : NamingConvention.name(pattern, table, this.columns, "");
        return new Constraint.Key(nameOr(conventional), this.primary, this.columns, this.include, this.nullsNotDistinct,
                this.index, timing(), this.withoutOverlaps);
    }

}
