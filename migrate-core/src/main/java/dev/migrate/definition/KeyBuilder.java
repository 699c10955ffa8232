package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.Constraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a primary key or unique constraint. */
public final class KeyBuilder extends ConstraintBuilder<KeyBuilder> {

    private final boolean primary;

    private final List<String> columns;

    private List<String> include = List.of();

    private boolean nullsNotDistinct;

    private @Nullable String index;

    private boolean withoutOverlaps;

    KeyBuilder(boolean primary, String... columns) {
        this.primary = primary;
        this.columns = List.of(columns);
    }

    /**
     * Keeps further columns in the index.
     * @param names their names
     * @return this constraint
     */
    public KeyBuilder include(String... names) {
        KeyBuilder changed = edit(this);
        changed.include = List.of(names);
        return changed;
    }

    /**
     * Counts two nulls as the same; from PostgreSQL 15.
     * @return this constraint
     */
    public KeyBuilder nullsNotDistinct() {
        KeyBuilder changed = edit(this);
        changed.nullsNotDistinct = true;
        return changed;
    }

    /**
     * Makes an index that is there the constraint's own, which reads no row. It takes the
     * name of the constraint, and no way back can be derived.
     * @param name the index's name
     * @return this constraint
     */
    public KeyBuilder usingIndex(String name) {
        KeyBuilder changed = edit(this);
        changed.index = Objects.requireNonNull(name);
        return changed;
    }

    /**
     * Takes the last column, a range or multirange, as a time: rows that are alike in the
     * other columns must not overlap in it. From PostgreSQL 18; columns of other types
     * need the extension {@code btree_gist}.
     * @return this constraint
     */
    public KeyBuilder withoutOverlaps() {
        KeyBuilder changed = edit(this);
        changed.withoutOverlaps = true;
        return changed;
    }

    @Override
    KeyBuilder self() {
        return this;
    }

    @Override
    Constraint build(String table, NamingConvention naming) {
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
