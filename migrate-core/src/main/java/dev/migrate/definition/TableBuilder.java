package dev.migrate.definition;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.Table;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a table. */
public final class TableBuilder extends NewObject {

    private final String name;

    private final List<TableElement> elements;

    private final List<String> inherits = new ArrayList<>();

    private final List<String> likes = new ArrayList<>();

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private @Nullable String partitionedBy;

    private @Nullable String partitionOf;

    private @Nullable PartitionBound bound;

    private boolean unlogged;

    private @Nullable String tablespace;

    private @Nullable String accessMethod;

    private @Nullable String comment;

    TableBuilder(String name, TableElement... elements) {
        this.name = name;
        this.elements = List.of(elements);
    }

    /**
     * Leaves a table of the same name as it is. The way back drops the table all the
     * same.
     * @return this table
     */
    public TableBuilder ifNotExists() {
        setIfNotExists();
        return this;
    }

    /**
     * Writes no log for the rows, which do not survive a crash then.
     * @return this table
     */
    public TableBuilder unlogged() {
        this.unlogged = true;
        return this;
    }

    /**
     * Cuts the table into partitions.
     * @param strategy as SQL: {@code RANGE (placed_at)}, {@code LIST (region)},
     * {@code HASH (id)}
     * @return this table
     */
    public TableBuilder partitionBy(String strategy) {
        this.partitionedBy = strategy;
        return this;
    }

    /**
     * Makes the table a partition, with the columns of the whole.
     * @param whole the table that is cut
     * @param rows which rows it has
     * @return this table
     */
    public TableBuilder partitionOf(String whole, PartitionBound rows) {
        this.partitionOf = whole;
        this.bound = rows;
        return this;
    }

    /**
     * Takes over the columns of other tables, and shows its rows in them.
     * @param parents the tables
     * @return this table
     */
    public TableBuilder inherits(String... parents) {
        this.inherits.addAll(List.of(parents));
        return this;
    }

    /**
     * Copies the columns of another table.
     * @param table its name, and what else is copied, as SQL:
     * {@code orders INCLUDING ALL}
     * @return this table
     */
    public TableBuilder like(String table) {
        this.likes.add(table);
        return this;
    }

    /**
     * Sets a storage parameter.
     * @param parameter its name: {@code fillfactor}
     * @param value its value
     * @return this table
     */
    public TableBuilder with(String parameter, Object value) {
        this.parameters.put(parameter, value.toString());
        return this;
    }

    /**
     * Sets the tablespace.
     * @param tablespaceName its name
     * @return this table
     */
    public TableBuilder tablespace(String tablespaceName) {
        this.tablespace = tablespaceName;
        return this;
    }

    /**
     * Sets the access method.
     * @param method its name: {@code heap}
     * @return this table
     */
    public TableBuilder using(String method) {
        this.accessMethod = method;
        return this;
    }

    /**
     * Sets the comment.
     * @param text the comment
     * @return this table
     */
    public TableBuilder comment(String text) {
        this.comment = text;
        return this;
    }

    @Override
    public Table define(NamingConvention naming) {
        QualifiedName tableName = name(this.name);
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (TableElement element : this.elements) {
            if (element instanceof ColumnBuilder column) {
                columns.add(column.build());
                constraints.addAll(column.constraints(tableName.name(), naming));
            }
            else {
                constraints.add(((ConstraintBuilder<?>) element).build(tableName.name(), naming));
            }
        }
        QualifiedName whole = (this.partitionOf != null) ? name(this.partitionOf) : null;
        List<QualifiedName> parents = this.inherits.stream().map(Draft::name).toList();
        Table.Family family = new Table.Family(this.partitionedBy, whole, this.bound, parents, this.likes, null);
        return new Table(tableName, columns, constraints, family, new Table.Options(this.unlogged, this.parameters,
                this.tablespace, this.accessMethod, this.comment, null));
    }

}
