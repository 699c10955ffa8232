package dev.migrate.definition;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.RangeEnd;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Describes tables, columns, constraints, indexes and the rest. Revisions import it
 * through {@code dev.migrate.operation.Definitions}.
 *
 * @since 0.1
 */
public abstract class ObjectDefinitions {

    /** For the class that gathers what revisions import. */
    protected ObjectDefinitions() {
    }

    /**
     * Describes a column.
     * @param name its name
     * @param type its type
     * @return the column, which allows null and has no default
     */
    public static ColumnBuilder column(String name, ColumnType type) {
        return new ColumnBuilder(name, type);
    }

    /**
     * Describes a table.
     * @param name its name
     * @param elements its columns and constraints
     * @return the table
     */
    public static TableBuilder table(String name, TableElement... elements) {
        return new TableBuilder(name).of(elements);
    }

    /**
     * Describes a primary key.
     * @param columns its columns
     * @return the constraint
     */
    public static KeyBuilder primaryKey(String... columns) {
        return new KeyBuilder(true).over(columns);
    }

    /**
     * Describes a unique constraint.
     * @param columns its columns
     * @return the constraint
     */
    public static KeyBuilder unique(String... columns) {
        return new KeyBuilder(false).over(columns);
    }

    /**
     * Describes a foreign key.
     * @param columns the columns that refer
     * @return the constraint, which must still be given what they refer to
     */
    public static ForeignKeyBuilder foreignKey(String... columns) {
        return new ForeignKeyBuilder().over(columns);
    }

    /**
     * Describes a check.
     * @param condition as SQL
     * @return the constraint
     */
    public static CheckBuilder check(String condition) {
        return new CheckBuilder().of(condition);
    }

    /**
     * Describes a NOT NULL that has a name; from PostgreSQL 18.
     * @param column the column
     * @return the constraint
     */
    public static CheckBuilder notNull(String column) {
        return new CheckBuilder().at(column);
    }

    /**
     * Describes an exclusion constraint.
     * @return the constraint, which must still be given what it excludes
     */
    public static ExclusionBuilder exclude() {
        return new ExclusionBuilder();
    }

    /**
     * Describes an index.
     * @param table what is indexed
     * @param columns the columns, in order
     * @return the index
     */
    public static IndexBuilder index(String table, String... columns) {
        return new IndexBuilder(table).over((Object[]) columns);
    }

    /**
     * Describes an index.
     * @param table what is indexed
     * @param elements the columns and expressions, in order
     * @return the index
     */
    public static IndexBuilder index(String table, IndexElement... elements) {
        return new IndexBuilder(table).over((Object[]) elements);
    }

    /**
     * An index over names of columns and elements together.
     * @param table what is indexed
     * @param columns the columns' names, and what {@code asc}, {@code desc} and
     * {@code expression} give, in order
     * @return the index
     */
    public static IndexBuilder index(String table, Object... columns) {
        return new IndexBuilder(table).over(columns);
    }

    /**
     * Describes a column of an index.
     * @param column its name
     * @return the element, sorted ascending
     */
    public static IndexElement asc(String column) {
        return IndexElement.ofColumn(column);
    }

    /**
     * Describes a column of an index that is sorted descending.
     * @param column its name
     * @return the element
     */
    public static IndexElement desc(String column) {
        return IndexElement.ofColumn(column).descending();
    }

    /**
     * Describes an expression of an index.
     * @param sql the expression
     * @return the element, sorted ascending
     */
    public static IndexElement expression(String sql) {
        return IndexElement.ofExpression(sql);
    }

    /**
     * Describes a view.
     * @param name its name
     * @param query its SELECT
     * @return the view
     */
    public static ViewBuilder view(String name, String query) {
        return new ViewBuilder(name, View.Storage.NONE).of(query);
    }

    /**
     * Describes a materialized view.
     * @param name its name
     * @param query its SELECT
     * @return the view, with its rows
     */
    public static ViewBuilder materializedView(String name, String query) {
        return new ViewBuilder(name, View.Storage.WITH_DATA).of(query);
    }

    /**
     * Describes a row-level security policy.
     * @param name its name
     * @param table its table
     * @return the policy, for everybody and every command
     */
    public static PolicyBuilder policy(String name, String table) {
        return new PolicyBuilder(name, table);
    }

    /**
     * Describes a domain.
     * @param name its name
     * @param type the type below it
     * @return the domain
     */
    public static DomainBuilder domain(String name, ColumnType type) {
        return new DomainBuilder(name, type);
    }

    /**
     * Describes a sequence.
     * @param name its name
     * @return the sequence
     */
    public static SequenceBuilder sequence(String name) {
        return new SequenceBuilder(name);
    }

    /**
     * Describes an enum.
     * @param name its name
     * @param values its values, in order
     * @return the type
     */
    public static EnumBuilder.Created enumeration(String name, String... values) {
        return new EnumBuilder.Created(name).of(values);
    }

    /**
     * Describes an identity whose numbers no row may give.
     * @return the identity
     */
    public static ColumnValue.Identity always() {
        return new ColumnValue.Identity(true, SequenceOptions.DEFAULT);
    }

    /**
     * Describes an identity whose numbers a row may give.
     * @return the identity
     */
    public static ColumnValue.Identity byDefault() {
        return new ColumnValue.Identity(false, SequenceOptions.DEFAULT);
    }

    /**
     * An identity as the options of a sequence say; no row may give its own number.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return the identity
     */
    public static ColumnValue.Identity always(SequenceOptions sequence) {
        return new ColumnValue.Identity(true, sequence);
    }

    /**
     * An identity for rows that give no number, as the options of a sequence say.
     * @param sequence how to count: {@code counting().startWith(100)}
     * @return the identity
     */
    public static ColumnValue.Identity byDefault(SequenceOptions sequence) {
        return new ColumnValue.Identity(false, sequence);
    }

    /**
     * How a sequence counts, as PostgreSQL has it, until more is said.
     * @return the options
     */
    public static SequenceOptions counting() {
        return SequenceOptions.DEFAULT;
    }

    /**
     * Describes a partition by list.
     * @param values the values whose rows it has, at least one; null for rows with null
     * @return its rows
     */
    public static PartitionBound forValues(@Nullable Object... values) {
        return Bounds.list(values);
    }

    /**
     * Describes a partition by range of one column.
     * @param from the least value, or {@link RangeEnd#MINVALUE}
     * @param to the first value that it does not have, or {@link RangeEnd#MAXVALUE}
     * @return its rows
     */
    public static PartitionBound fromTo(Object from, Object to) {
        return Bounds.range(from, to);
    }

    /**
     * Describes a partition by hash.
     * @param modulus how many parts there are, at least 1
     * @param remainder which of them, counted from 0
     * @return its rows
     */
    public static PartitionBound modulus(int modulus, int remainder) {
        return Bounds.hash(modulus, remainder);
    }

    /**
     * Describes the partition of all rows that no other has.
     * @return its rows
     */
    public static PartitionBound otherRows() {
        return new PartitionBound("DEFAULT");
    }

}
