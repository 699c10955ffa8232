package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.ColumnAlteration.SetIdentity;
import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.change.Continuation;
import dev.migrate.change.Literals;
import dev.migrate.change.Operation;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.operation.ColumnChange.Made;
import dev.migrate.operation.ColumnChange.Place;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.WrittenSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says the changes of a column. The changes are made in an order that PostgreSQL takes,
 * in whichever they are written.
 *
 * @since 0.1
 */
public final class AlterColumnBuilder extends Draft {

    private final String table;

    private final String column;

    private List<ColumnChange> changes = List.of();

    private @Nullable ColumnBuilder former;

    private @Nullable String collation;

    private @Nullable String using;

    private @Nullable String reverseUsing;

    private boolean online;

    private boolean afterRows;

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
        return edit(this, (changed) -> changed.add(changed.toType(changed.once("the type", type))));
    }

    private ColumnChange toType(ColumnType type) {
        return new ColumnChange(Place.TYPE,
                (was) -> new Made(new SetType(type, this.collation, this.using), was.type(this.reverseUsing)));
    }

    /**
     * Sets the collation together with the type.
     * @param wanted its name, perhaps with a schema and a dot before it: {@code C},
     * {@code de_DE}, {@code app.ours}; in double quotes if it has a dot
     * @return this
     */
    public AlterColumnBuilder collate(String wanted) {
        return edit(this, (changed) -> changed.collation = collation(changed.once("the collation", wanted)));
    }

    /**
     * Says how a value of the new type is made of the old.
     * @param expression over the row, as SQL
     * @return this change
     */
    public AlterColumnBuilder using(String expression) {
        return edit(this, (changed) -> changed.using = WrittenSql.of(changed.once("how values are made", expression)));
    }

    /**
     * Says how the downgrade makes a value of the old type of the new.
     * @param expression over the row, as SQL
     * @return this change
     */
    public AlterColumnBuilder reverseUsing(String expression) {
        return edit(this, (changed) -> changed.reverseUsing = WrittenSql
            .of(changed.once("how the downgrade makes values", expression)));
    }

    /**
     * Changes the default to a value.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this change
     */
    public AlterColumnBuilder setDefault(Object value) {
        return edit(this, (changed) -> changed.toDefault(Literals.of(value)));
    }

    /**
     * Changes the default to an expression.
     * @param expression as SQL
     * @return this change
     */
    public AlterColumnBuilder setDefaultExpression(String expression) {
        return edit(this, (changed) -> changed.toDefault(WrittenSql.of(expression)));
    }

    private void toDefault(String expression) {
        once("the default", expression);
        add(Place.SET_DEFAULT, (was) -> new Made(new SetDefault(expression), was.defaultValue()));
    }

    /**
     * Takes the default away.
     * @return this change
     */
    public AlterColumnBuilder dropDefault() {
        return edit(this, (changed) -> changed.add(ColumnChange.DROP_DEFAULT));
    }

    /**
     * Refuses null.
     * @return this change
     */
    public AlterColumnBuilder setNotNull() {
        return edit(this, (changed) -> changed.add(Place.SET_NOT_NULL,
                (was) -> new Made(new SetNotNull(true, changed.online), new SetNotNull(was.notNull(), false))));
    }

    /**
     * Allows null.
     * @return this change
     */
    public AlterColumnBuilder dropNotNull() {
        return edit(this, (changed) -> changed.add(Place.DROP_NOT_NULL,
                (was) -> new Made(new SetNotNull(false, false), new SetNotNull(true, changed.online))));
    }

    /**
     * Proves with a check that there is no null before null is refused, so that the table
     * is never locked while it is read. The revision runs outside a transaction then.
     * @return this change
     */
    public AlterColumnBuilder online() {
        return edit(this, (changed) -> changed.online = true);
    }

    /**
     * Numbers the rows.
     * @param identity how; what was before is taken from {@link #was}
     * @return this change
     */
    public AlterColumnBuilder setIdentity(ColumnValue.Identity identity) {
        return edit(this, (changed) -> {
            changed.once("the identity", identity);
            changed.add(Place.SET_IDENTITY, (was) -> new Made(new SetIdentity(was.identity(), identity, false),
                    new SetIdentity(identity, was.identity(), false)));
        });
    }

    /**
     * Numbers the rows no more.
     * @return this change
     */
    public AlterColumnBuilder dropIdentity() {
        return edit(this,
                (changed) -> changed.add(Place.DROP_IDENTITY, (was) -> new Made(new SetIdentity(null, null, false),
                        (was.identity() != null) ? new SetIdentity(null, was.identity(), false) : null)));
    }

    /**
     * Lets the identity continue after the rows that are there.
     * @return this change
     */
    public AlterColumnBuilder afterRows() {
        return edit(this, (changed) -> changed.afterRows = true);
    }

    /**
     * Makes a generated column a plain one, which keeps its values; cannot be undone.
     * @return this change
     */
    public AlterColumnBuilder dropExpression() {
        return edit(this, (changed) -> changed.add(Place.DROP_EXPRESSION,
                (was) -> new Made(new ColumnAlteration.SetExpression(null), null)));
    }

    /**
     * Changes the expression of a generated column; from PostgreSQL 17.
     * @param expression over the row's other columns, as SQL
     * @return this change
     */
    public AlterColumnBuilder setExpression(String expression) {
        return edit(this, (changed) -> {
            changed.once("the expression", WrittenSql.of(expression));
            changed.add(Place.SET_EXPRESSION,
                    (was) -> new Made(new ColumnAlteration.SetExpression(expression), was.expression()));
        });
    }

    /**
     * Changes how values are kept.
     * @param property what
     * @param value as SQL; {@code DEFAULT} from PostgreSQL 16 for the storage
     * @param formerValue what it was, as SQL
     * @return this change
     */
    public AlterColumnBuilder set(Property property, String value, String formerValue) {
        return edit(this, (changed) -> {
            changed.once("the " + property, List.of(WrittenSql.of(value), WrittenSql.of(formerValue)));
            changed.add(Place.PROPERTY, (was) -> new Made(new ColumnAlteration.SetProperty(property, value),
                    new ColumnAlteration.SetProperty(property, formerValue)));
        });
    }

    /**
     * Says what the column was, so that the downgrade restores it.
     * @param column the column, by the same name
     * @return this change
     */
    public AlterColumnBuilder was(ColumnBuilder column) {
        return edit(this, (changed) -> changed.former = changed.once("what the column was", column));
    }

    private void add(Place place, Function<FormerColumn, Made> change) {
        add(new ColumnChange(place, change));
    }

    private void add(ColumnChange change) {
        this.changes = plus(this.changes, change);
    }

    private boolean has(Place place) {
        return this.changes.stream().anyMatch((change) -> change.place() == place);
    }

    private List<ColumnChange> changes(FormerColumn former) {
        Column column = (has(Place.TYPE) || this.collation == null) ? null : former.column();
        return ColumnChange.ordered((column != null) ? plus(this.changes, toType(column.type())) : this.changes,
                former);
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        refuseWhatDoesNotApply();
        ObjectReference reference = ObjectReference.of(ObjectKind.COLUMN, name(this.table), this.column);
        FormerColumn was = new FormerColumn((this.former != null) ? this.former.build() : null);
        List<Operation> operations = new ArrayList<>();
        for (ColumnChange change : changes(was)) {
            Made made = change.of().apply(was);
            operations.add(new Operation.Alter(reference, made.to(), made.back()));
            if (this.afterRows && made.to() instanceof SetIdentity set && set.identity() != null) {
                operations.add(Continuation.of(reference, set.identity()));
            }
            was = was.after(made.to());
        }
        return operations;
    }

    private void refuseWhatDoesNotApply() {
        String what = "column \"" + this.column + "\" of \"" + this.table + "\"";
        if (this.changes.isEmpty() && this.collation == null) {
            throw new BadOperationException("nothing of " + what + " is altered", "Write .setNotNull(), for instance.");
        }
        boolean sameType = this.collation != null && this.former != null;
        if (!has(Place.TYPE) && !sameType
                && (this.collation != null || this.using != null || this.reverseUsing != null)) {
            throw new BadOperationException("the type of " + what + " does not change",
                    "Write .type(…), or .was(column(…)) with the type that stays, or remove what is about it.");
        }
        if (this.afterRows && !has(Place.SET_IDENTITY)) {
            throw new BadOperationException("nothing numbers the rows of " + what + " from now on",
                    "Remove .afterRows(), or write .setIdentity(…).");
        }
        if (this.online && !has(Place.SET_NOT_NULL) && !has(Place.DROP_NOT_NULL)) {
            throw new BadOperationException("nothing of " + what + " can be altered online but NOT NULL",
                    "Remove .online(), or write .setNotNull().");
        }
        if (this.former != null && !this.former.name().equals(this.column)) {
            throw new BadOperationException(
                    "what is said of " + what + " is about column \"" + this.former.name() + "\" instead",
                    "Describe the column that is altered, by the same name.");
        }
    }

}
