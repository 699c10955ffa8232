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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes a column.
 *
 * @since 0.1
 */
public final class ColumnBuilder extends Description implements TableElement {

    private static final String VALUE = "the default, identity or generation expression";

    private static final String NULLS = "whether null is allowed";

    private final String name;

    private final ColumnType type;

    private List<ConstraintBuilder<?>> constraints = List.of();

    private ColumnValue value = ColumnValue.NONE;

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

    /**
     * Refuses null.
     * @return this column
     */
    public ColumnBuilder notNull() {
        return edit(this, (changed) -> changed.notNull = changed.once(NULLS, true));
    }

    /**
     * Allows null, as a column does by itself.
     * @return this column
     */
    public ColumnBuilder nullable() {
        return edit(this, (changed) -> changed.nullable = !changed.once(NULLS, false));
    }

    /**
     * Sets the default to a value.
     * @param value a number, boolean or text; anything else as PostgreSQL reads it
     * @return this column
     */
    public ColumnBuilder defaultValue(Object value) {
        return value(() -> new ColumnValue.Default(Literals.of(value)));
    }

    /**
     * Sets the default to an expression.
     * @param expression as SQL: {@code now()}
     * @return this column
     */
    public ColumnBuilder defaultExpression(String expression) {
        return value(() -> new ColumnValue.Default(WrittenSql.of(expression)));
    }

    /**
     * Numbers the rows; no row may give its own number.
     * @return this column
     */
    public ColumnBuilder identity() {
        return value(() -> new ColumnValue.Identity(true, SequenceOptions.DEFAULT));
    }

    /**
     * Numbers the rows that do not give a number.
     * @return this column
     */
    public ColumnBuilder identityByDefault() {
        return value(() -> new ColumnValue.Identity(false, SequenceOptions.DEFAULT));
    }

    /**
     * Numbers the rows as a sequence does; no row may give its own number.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return this column
     */
    public ColumnBuilder identity(SequenceOptions sequence) {
        return value(() -> new ColumnValue.Identity(true, sequence));
    }

    /**
     * Numbers the rows that do not give a number, as a sequence does.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return this column
     */
    public ColumnBuilder identityByDefault(SequenceOptions sequence) {
        return value(() -> new ColumnValue.Identity(false, sequence));
    }

    /**
     * Computes the column when a row is written.
     * @param expression over the row's other columns, as SQL
     * @return this column
     */
    public ColumnBuilder generatedAs(String expression) {
        return value(() -> new ColumnValue.Generated(WrittenSql.of(expression), true));
    }

    /**
     * Computes the column when a row is read; from PostgreSQL 18.
     * @param expression over the row's other columns, as SQL
     * @return this column
     */
    public ColumnBuilder generatedVirtualAs(String expression) {
        return value(() -> new ColumnValue.Generated(WrittenSql.of(expression), false));
    }

    private ColumnBuilder value(Supplier<ColumnValue> value) {
        return edit(this, (changed) -> changed.value = changed.once(VALUE, value.get()));
    }

    /**
     * Sets the collation.
     * @param collation its name, perhaps with a schema and a dot before it: {@code C},
     * {@code de_DE}, {@code app.ours}; in double quotes if it has a dot
     * @return this column
     */
    public ColumnBuilder collate(String collation) {
        return edit(this, (changed) -> changed.collation = collation(changed.once("the collation", collation)));
    }

    /**
     * Sets how long values are kept.
     * @param storage as SQL: {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or
     * {@code MAIN}; from PostgreSQL 16
     * @return this column
     */
    public ColumnBuilder storage(String storage) {
        return edit(this, (changed) -> changed.storage = WrittenSql.of(changed.once("the storage", storage)));
    }

    /**
     * Sets how long values are compressed.
     * @param compression as SQL: {@code pglz} or {@code lz4}
     * @return this column
     */
    public ColumnBuilder compression(String compression) {
        return edit(this,
                (changed) -> changed.compression = WrittenSql.of(changed.once("the compression", compression)));
    }

    /**
     * Sets how much ANALYZE looks at.
     * @param target 0 to 10000
     * @return this column
     */
    public ColumnBuilder statistics(int target) {
        return edit(this, (changed) -> changed.statistics = changed.once("the statistics target", target));
    }

    /**
     * Sets the comment.
     * @param comment the text
     * @return this column
     */
    public ColumnBuilder comment(String comment) {
        return edit(this, (changed) -> changed.comment = changed.once("the comment", comment));
    }

    /**
     * Makes the column the primary key.
     * @return this column
     */
    public ColumnBuilder primaryKey() {
        return with(ObjectDefinitions.primaryKey(this.name));
    }

    /**
     * Refuses two rows with the same value.
     * @return this column
     */
    public ColumnBuilder unique() {
        return with(ObjectDefinitions.unique(this.name));
    }

    /**
     * Lets the column refer to a column of another table.
     * @param table the table
     * @param column its column
     * @return this column
     */
    public ColumnBuilder references(String table, String column) {
        return with(ObjectDefinitions.foreignKey(this.name).references(table, column));
    }

    /**
     * Refuses rows for which a condition is false.
     * @param condition over this column, as SQL
     * @return this column
     */
    public ColumnBuilder check(String condition) {
        return with(ObjectDefinitions.check(condition).at(this.name));
    }

    private ColumnBuilder with(ConstraintBuilder<?> constraint) {
        return edit(this, (changed) -> changed.constraints = Draft.plus(changed.constraints, constraint));
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
        requireRight();
        if (this.nullable && this.value instanceof ColumnValue.Identity) {
            throw notNullable("has an identity");
        }
        return new Column(this.name, this.type, this.notNull, this.value, new Column.Options(this.collation,
                this.storage, this.compression, this.statistics, this.comment, null));
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
