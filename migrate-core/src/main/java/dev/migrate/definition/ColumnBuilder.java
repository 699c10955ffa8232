package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Literals;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a column. */
public final class ColumnBuilder implements TableElement, Cloneable {

    private final String name;

    private final ColumnType type;

    private List<ConstraintBuilder<?>> constraints = List.of();

    private List<ColumnValue> values = List.of();

    private boolean notNull;

    private boolean nullable;

    private @Nullable String collation;

    private @Nullable String storage;

    private @Nullable String compression;

    private @Nullable Integer statistics;

    private @Nullable String comment;

    ColumnBuilder(String name, ColumnType type) {
        this.name = name;
        this.type = type;
    }

    private ColumnBuilder copy() {
        try {
            return (ColumnBuilder) clone();
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Refuses null.
     * @return this column
     */
    public ColumnBuilder notNull() {
        ColumnBuilder changed = copy();
        changed.notNull = true;
        changed.nullable = false;
        return changed;
    }

    /**
     * Allows null, as a column does by itself.
     * @return this column
     */
    public ColumnBuilder nullable() {
        ColumnBuilder changed = copy();
        changed.notNull = false;
        changed.nullable = true;
        return changed;
    }

    /**
     * Sets the default to a value.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this column
     */
    public ColumnBuilder defaultValue(Object value) {
        return value(new ColumnValue.Default(Literals.of(value)));
    }

    /**
     * Sets the default to an expression.
     * @param expression as SQL: {@code now()}
     * @return this column
     */
    public ColumnBuilder defaultExpression(String expression) {
        return value(new ColumnValue.Default(WrittenSql.of(expression)));
    }

    /**
     * Numbers the rows; no row may give a number of its own.
     * @return this column
     */
    public ColumnBuilder identity() {
        return value(new ColumnValue.Identity(true, SequenceOptions.DEFAULT));
    }

    /**
     * Numbers the rows that do not give a number.
     * @return this column
     */
    public ColumnBuilder identityByDefault() {
        return value(new ColumnValue.Identity(false, SequenceOptions.DEFAULT));
    }

    /**
     * Numbers the rows as a sequence is told to; no row may give a number of its own.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return this column
     */
    public ColumnBuilder identity(SequenceOptions sequence) {
        return value(new ColumnValue.Identity(true, sequence));
    }

    /**
     * Numbers the rows that do not give a number, as a sequence is told to.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return this column
     */
    public ColumnBuilder identityByDefault(SequenceOptions sequence) {
        return value(new ColumnValue.Identity(false, sequence));
    }

    /**
     * Computes the column when a row is written.
     * @param expression over the row's other columns, as SQL
     * @return this column
     */
    public ColumnBuilder generatedAs(String expression) {
        return value(new ColumnValue.Generated(WrittenSql.of(expression), true));
    }

    /**
     * Computes the column when a row is read; from PostgreSQL 18.
     * @param expression over the row's other columns, as SQL
     * @return this column
     */
    public ColumnBuilder generatedVirtualAs(String expression) {
        return value(new ColumnValue.Generated(WrittenSql.of(expression), false));
    }

    private ColumnBuilder value(ColumnValue value) {
        ColumnBuilder changed = copy();
        changed.values = Draft.plus(changed.values, value);
        return changed;
    }

    /**
     * Sets the collation.
     * @param collation as SQL spells it: {@code "C"} with its quotes
     * @return this column
     */
    public ColumnBuilder collate(String collation) {
        ColumnBuilder changed = copy();
        changed.collation = Objects.requireNonNull(collation);
        return changed;
    }

    /**
     * Sets how long values are kept.
     * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN};
     * from PostgreSQL 16
     * @return this column
     */
    public ColumnBuilder storage(String storage) {
        ColumnBuilder changed = copy();
        changed.storage = Objects.requireNonNull(storage);
        return changed;
    }

    /**
     * Sets how long values are compressed.
     * @param compression {@code pglz} or {@code lz4}
     * @return this column
     */
    public ColumnBuilder compression(String compression) {
        ColumnBuilder changed = copy();
        changed.compression = Objects.requireNonNull(compression);
        return changed;
    }

    /**
     * Sets how much ANALYZE looks at.
     * @param target 0 to 10000
     * @return this column
     */
    public ColumnBuilder statistics(int target) {
        ColumnBuilder changed = copy();
        changed.statistics = target;
        return changed;
    }

    /**
     * Sets the comment.
     * @param comment the text
     * @return this column
     */
    public ColumnBuilder comment(String comment) {
        ColumnBuilder changed = copy();
        changed.comment = Objects.requireNonNull(comment);
        return changed;
    }

    /**
     * Makes the column the primary key.
     * @return this column
     */
    public ColumnBuilder primaryKey() {
        return with(new KeyBuilder(true, this.name));
    }

    /**
     * Refuses two rows with the same value.
     * @return this column
     */
    public ColumnBuilder unique() {
        return with(new KeyBuilder(false, this.name));
    }

    /**
     * Lets the column refer to a column of another table.
     * @param table the table
     * @param column its column
     * @return this column
     */
    public ColumnBuilder references(String table, String column) {
        return with(new ForeignKeyBuilder(this.name).references(table, column));
    }

    /**
     * Refuses rows for which a condition is false.
     * @param condition over this column, as SQL
     * @return this column
     */
    public ColumnBuilder check(String condition) {
        return with(new CheckBuilder(WrittenSql.of(condition)).at(this.name));
    }

    private ColumnBuilder with(ConstraintBuilder<?> constraint) {
        ColumnBuilder changed = copy();
        changed.constraints = Draft.plus(changed.constraints, constraint);
        return changed;
    }

    /**
     * Gives its name.
     * @return the name
     */
    public String name() {
        return this.name;
    }

    /**
     * Gives the column without its constraints.
     * @return its definition
     */
    public Column build() {
        if (this.values.size() > 1) {
            throw new BadOperationException(
                    "column \"" + this.name + "\" has more than one default, identity or generation expression",
                    "Keep one of them.");
        }
        ColumnValue value = this.values.isEmpty() ? ColumnValue.NONE : this.values.get(0);
        if (this.nullable && value instanceof ColumnValue.Identity) {
            throw notNullable("has an identity");
        }
        return new Column(this.name, this.type, this.notNull, value, new Column.Options(this.collation, this.storage,
                this.compression, this.statistics, this.comment, null));
    }

    /**
     * Gives the constraints that are written at it.
     * @param table the table that it is of
     * @param naming gives names where none are given
     * @return the constraints, in order
     */
    public List<Constraint> constraints(String table, NamingConvention naming) {
        List<Constraint> all = this.constraints.stream().map((it) -> it.build(table, naming)).toList();
        all.forEach(this::requireFit);
        return all;
    }

    /** Refuses a column that is to allow null in a primary key. */
    void requireFit(Constraint constraint) {
        if (this.nullable && constraint instanceof Constraint.Key key && key.primary()
                && key.columns().contains(this.name)) {
            throw notNullable("is in the primary key");
        }
    }

    private BadOperationException notNullable(String why) {
        return new BadOperationException("column \"" + this.name + "\" " + why + ", and cannot allow null",
                "Remove .nullable().");
    }

}
