package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.BadOperationException;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.ColumnAlteration.SetIdentity;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.change.Literals;
import dev.migrate.change.Operation;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says what of a column changes. The changes are made in the order in which they are
 * written.
 */
public final class AlterColumnBuilder extends Draft {

    private final String table;

    private final String column;

    private List<BiFunction<QualifiedName, @Nullable Column, Change>> changes = List.of();

    private @Nullable ColumnBuilder former;

    private @Nullable String collation;

    private @Nullable String using;

    private @Nullable String reverseUsing;

    private boolean online;

    private boolean typed;

    private boolean nullable;

    AlterColumnBuilder(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /**
     * Changes the type.
     * @param type the new type
     * @return this change
     */
    public AlterColumnBuilder type(ColumnType type) {
        AlterColumnBuilder changed = edit(this);
        changed.typed = true;
        return changed.change((name, was) -> new Change(new SetType(type, this.collation, this.using),
                (was != null) ? new SetType(was.type(), was.options().collation(), this.reverseUsing) : null));
    }

    /**
     * Sets the collation together with the type.
     * @param name as SQL spells it: {@code "de_DE"}
     * @return this
     */
    public AlterColumnBuilder collate(String name) {
        AlterColumnBuilder changed = edit(this);
        changed.collation = Objects.requireNonNull(name);
        return changed;
    }

    /**
     * Says how a value of the new type is made of the old.
     * @param expression over the row, as SQL
     * @return this change
     */
    public AlterColumnBuilder using(String expression) {
        AlterColumnBuilder changed = edit(this);
        changed.using = Objects.requireNonNull(expression);
        return changed;
    }

    /**
     * Says how the way back makes a value of the old type of the new.
     * @param expression over the row, as SQL
     * @return this change
     */
    public AlterColumnBuilder reverseUsing(String expression) {
        AlterColumnBuilder changed = edit(this);
        changed.reverseUsing = Objects.requireNonNull(expression);
        return changed;
    }

    /**
     * Changes the default to a value.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this change
     */
    public AlterColumnBuilder setDefault(Object value) {
        return setDefaultExpression(Literals.of(value));
    }

    /**
     * Changes the default to an expression.
     * @param expression as SQL
     * @return this change
     */
    public AlterColumnBuilder setDefaultExpression(String expression) {
        Objects.requireNonNull(expression);
        return change((name, was) -> new Change(new SetDefault(expression), formerDefault(was)));
    }

    /**
     * Takes the default away.
     * @return this change
     */
    public AlterColumnBuilder dropDefault() {
        return change((name, was) -> new Change(new SetDefault(null), formerDefault(was)));
    }

    private static @Nullable Alteration formerDefault(@Nullable Column was) {
        if (was == null) {
            return null;
        }
        return new SetDefault((was.value() instanceof ColumnValue.Default value) ? value.expression() : null);
    }

    /**
     * Refuses null.
     * @return this change
     */
    public AlterColumnBuilder setNotNull() {
        AlterColumnBuilder changed = edit(this);
        changed.nullable = true;
        return changed.change((name, was) -> new Change(new SetNotNull(true, this.online),
                new SetNotNull(was != null && was.notNull(), false)));
    }

    /**
     * Allows null.
     * @return this change
     */
    public AlterColumnBuilder dropNotNull() {
        AlterColumnBuilder changed = edit(this);
        changed.nullable = true;
        return changed
            .change((name, was) -> new Change(new SetNotNull(false, false), new SetNotNull(true, this.online)));
    }

    /**
     * Proves with a check that there is no null before null is refused, so that the table
     * is never locked while it is read. The revision runs outside a transaction then.
     * @return this change
     */
    public AlterColumnBuilder online() {
        AlterColumnBuilder changed = edit(this);
        changed.online = true;
        return changed;
    }

    /**
     * Numbers the rows.
     * @param identity how; what was before is taken from {@link #was}
     * @return this change
     */
    public AlterColumnBuilder setIdentity(ColumnValue.Identity identity) {
        Objects.requireNonNull(identity);
        return change((name, was) -> {
            ColumnValue.Identity before = (was != null && was.value() instanceof ColumnValue.Identity value) ? value
                    : null;
            return new Change(new SetIdentity(before, identity, false), new SetIdentity(identity, before, false));
        });
    }

    /**
     * Numbers the rows no more.
     * @return this change
     */
    public AlterColumnBuilder dropIdentity() {
        return change((name, was) -> new Change(new SetIdentity(null, null, false),
                (was != null && was.value() instanceof ColumnValue.Identity value) ? new SetIdentity(null, value, false)
                        : null));
    }

    /**
     * Changes the expression of a generated column; from PostgreSQL 17.
     * @param expression over the row's other columns, as SQL
     * @return this change
     */
    public AlterColumnBuilder setExpression(String expression) {
        Objects.requireNonNull(expression);
        return change((name, was) -> new Change(new ColumnAlteration.SetExpression(expression),
                (was != null && was.value() instanceof ColumnValue.Generated value)
                        ? new ColumnAlteration.SetExpression(value.expression()) : null));
    }

    /**
     * Changes how values are kept.
     * @param property what
     * @param value as SQL; {@code DEFAULT} is the type's or the server's, for the storage
     * from PostgreSQL 16
     * @param formerValue what it was, as SQL
     * @return this change
     */
    public AlterColumnBuilder set(Property property, String value, String formerValue) {
        return change((name, was) -> new Change(new ColumnAlteration.SetProperty(property, value),
                new ColumnAlteration.SetProperty(property, formerValue)));
    }

    /**
     * Says what the column was, so that the way back makes it so again.
     * @param column the column, by the same name
     * @return this change
     */
    public AlterColumnBuilder was(ColumnBuilder column) {
        AlterColumnBuilder changed = edit(this);
        changed.former = Objects.requireNonNull(column);
        return changed;
    }

    private AlterColumnBuilder change(BiFunction<QualifiedName, @Nullable Column, Change> change) {
        AlterColumnBuilder changed = edit(this);
        changed.changes = plus(changed.changes, change);
        return changed;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        if (this.changes.isEmpty()) {
            throw new BadOperationException("nothing of column \"" + this.column + "\" is altered",
                    "Write what changes, such as .setNotNull().");
        }
        refuseWhatDoesNotApply();
        QualifiedName tableName = name(this.table);
        Column was = (this.former != null) ? this.former.build() : null;
        ObjectReference reference = ObjectReference.of(ObjectKind.COLUMN, tableName, this.column);
        List<Operation> all = new ArrayList<>();
        for (BiFunction<QualifiedName, @Nullable Column, Change> change : this.changes) {
            Change made = change.apply(tableName, was);
            all.add(new Operation.Alter(reference, made.to(), made.back()));
            was = (was != null) ? after(was, made.to()) : null;
        }
        return all;
    }

    private void refuseWhatDoesNotApply() {
        String what = "column \"" + this.column + "\" of \"" + this.table + "\"";
        if (!this.typed && (this.collation != null || this.using != null || this.reverseUsing != null)) {
            throw new BadOperationException("the type of " + what + " does not change",
                    "Write .type(…), or remove .collate(…), .using(…) and .reverseUsing(…).");
        }
        if (this.online && !this.nullable) {
            throw new BadOperationException("nothing of " + what + " can be altered online but NOT NULL",
                    "Remove .online(), or write .setNotNull().");
        }
        if (this.former != null && !this.former.name().equals(this.column)) {
            throw new BadOperationException(
                    "what is said of " + what + " is about column \"" + this.former.name() + "\" instead",
                    "Describe the column that is altered, by the same name.");
        }
    }

    // what the next change finds
    private static Column after(Column column, Alteration change) {
        if (change instanceof SetDefault value) {
            ColumnValue now = (value.expression() != null) ? new ColumnValue.Default(value.expression())
                    : ColumnValue.NONE;
            return new Column(column.name(), column.type(), column.notNull(), now, column.options());
        }
        return (change instanceof SetType type)
                ? new Column(column.name(), type.type(), column.notNull(), column.value(), column.options()) : column;
    }

    /** A change and what undoes it. */
    private record Change(Alteration to, @Nullable Alteration back) {

    }

}
