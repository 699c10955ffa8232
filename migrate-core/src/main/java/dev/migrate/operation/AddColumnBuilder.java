package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.ddl.FillTrigger;
import dev.migrate.definition.ColumnBuilder;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.Batches;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.Parentheses;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.WrittenSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how a column is added.
 *
 * @since 0.1
 */
public final class AddColumnBuilder extends Draft implements Definition {

    private final String table;

    private final ColumnBuilder column;

    private boolean ifNotExists;

    private @Nullable String backfill;

    AddColumnBuilder(String table, ColumnBuilder column) {
        this.table = table;
        this.column = column;
    }

    /**
     * Leaves a column of the same name as it is.
     * @return this change
     */
    public AddColumnBuilder ifNotExists() {
        return edit(this, (changed) -> changed.ifNotExists = true);
    }

    /**
     * Gives the rows that are there a value, a few at a time, before null is refused. The
     * revision runs outside a transaction then. If the column refuses null and has no
     * default, a trigger gives a value to rows that others add or change meanwhile.
     * @param expression over the row's other columns, as SQL; it may be null for a row if
     * the column allows null
     * @return this change
     */
    public AddColumnBuilder withBackfill(String expression) {
        return edit(this, (changed) -> changed.backfill = WrittenSql
            .of(changed.once("the expression of the backfill", expression)));
    }

    @Override
    public SchemaObject define(NamingConvention naming) {
        return new SchemaObject.TableColumn(name(this.table), this.column.build());
    }

    @Override
    public SchemaObject defineFormer(NamingConvention naming) {
        if (!this.column.constraints(name(this.table).name(), naming).isEmpty()) {
            throw new BadOperationException(
                    "what column \"" + this.column.name() + "\" of \"" + this.table
                            + "\" was has constraints, which go with it unseen",
                    "Drop them before it with dropConstraint, and remove them here.");
        }
        return define(naming);
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        QualifiedName tableName = name(this.table);
        Column whole = this.column.build();
        boolean filled = this.backfill != null;
        if (filled && this.ifNotExists) {
            throw new BadOperationException("column \"" + whole.name() + "\" may be there already, and would be filled",
                    "Remove .ifNotExists() or .withBackfill(…).");
        }
        List<Operation> all = new ArrayList<>();
        Column added = filled ? unfilled(whole) : whole;
        all.add(new Operation.Create(new SchemaObject.TableColumn(tableName, added), this.ifNotExists, false));
        if (this.backfill != null) {
            ObjectReference reference = ObjectReference.of(ObjectKind.COLUMN, tableName, whole.name());
            if (whole.value() instanceof ColumnValue.Default value) {
                // for new rows alone; with ADD COLUMN it would fill those that are there
                all.add(new Operation.Alter(reference, new ColumnAlteration.SetDefault(value.expression()),
                        new ColumnAlteration.SetDefault(null)));
            }
            else if (!whole.value().equals(ColumnValue.NONE)) {
                throw new BadOperationException(
                        "column \"" + whole.name() + "\" has values of its own, and none is null",
                        "Remove .withBackfill(…).");
            }
            all.addAll(filling(tableName, whole, reference));
        }
        this.column.constraints(tableName.name(), naming)
            .forEach((constraint) -> all
                .add(new Operation.Create(new SchemaObject.TableConstraint(tableName, constraint), false, filled)));
        return all;
    }

    // what others add meanwhile has the default, or gets its value from a trigger
    private List<Operation> filling(QualifiedName table, Column column, ObjectReference reference) {
        String value = Parentheses.around(Objects.requireNonNull(this.backfill));
        SqlOperation.Backfill rows = backfill(table, column, value);
        if (!column.notNull()) {
            return List.of(rows);
        }
        Operation refuse = new Operation.Alter(reference, new ColumnAlteration.SetNotNull(true, true),
                new ColumnAlteration.SetNotNull(false, false));
        if (column.value() instanceof ColumnValue.Default) {
            return List.of(rows, refuse);
        }
        FillTrigger trigger = new FillTrigger(table, column.name(), value);
        return Stream.of(trigger.create(), List.of(rows, refuse), trigger.drop()).flatMap(List::stream).toList();
    }

    // a row for which the expression is null is done if the column allows null
    private static SqlOperation.Backfill backfill(QualifiedName table, Column column, String value) {
        String name = Identifier.write(column.name());
        String open = name + " IS NULL";
        Batches batches = column.notNull()
                ? new Batches(null, Duration.ZERO,
                        new Batches.Required(column.name(), open + " AND " + value + " IS NULL"), false)
                : Batches.DEFAULT;
        return new SqlOperation.Backfill(table, name + " = " + value,
                column.notNull() ? open : open + " AND " + value + " IS DISTINCT FROM NULL", batches, "");
    }

    private static Column unfilled(Column column) {
        return new Column(column.name(), column.type(), false, ColumnValue.NONE, column.options());
    }

}
