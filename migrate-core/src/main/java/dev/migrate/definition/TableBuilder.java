package dev.migrate.definition;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.Table;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.WrittenSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a table.
 *
 * @since 0.1
 */
public final class TableBuilder extends NewObject {

    private final String name;

    private List<TableElement> elements = List.of();

    private List<String> inherits = List.of();

    private List<String> likes = List.of();

    private @Nullable String partitionedBy;

    private @Nullable String partitionOf;

    private @Nullable PartitionBound bound;

    private boolean unlogged;

    private @Nullable String tablespace;

    private @Nullable String accessMethod;

    private @Nullable String comment;

    TableBuilder(String name) {
        this.name = name;
    }

    TableBuilder of(TableElement... parts) {
        return edit(this, (changed) -> changed.elements = List.of(parts));
    }

    /**
     * Leaves a table of the same name as it is. The downgrade drops the table all the
     * same.
     * @return this table
     */
    public TableBuilder ifNotExists() {
        return edit(this, (changed) -> changed.setIfNotExists());
    }

    /**
     * Writes no log for the rows, which do not survive a crash then.
     * @return this table
     */
    public TableBuilder unlogged() {
        return edit(this, (changed) -> changed.unlogged = true);
    }

    /**
     * Cuts the table into partitions.
     * @param strategy as SQL: {@code RANGE (placed_at)}, {@code LIST (region)},
     * {@code HASH (id)}
     * @return this table
     */
    public TableBuilder partitionBy(String strategy) {
        return edit(this,
                (changed) -> changed.partitionedBy = WrittenSql.of(changed.once("how the table is cut", strategy)));
    }

    /**
     * Makes the table a partition, with the columns of the whole.
     * @param whole the table that is cut
     * @param rows which rows it has
     * @return this table
     */
    public TableBuilder partitionOf(String whole, PartitionBound rows) {
        return edit(this, (changed) -> {
            changed.partitionOf = changed.once("the whole", whole);
            changed.bound = changed.once("the rows of the partition", rows);
        });
    }

    /**
     * Takes over the columns of other tables, and shows its rows in them.
     * @param parents the tables
     * @return this table
     */
    public TableBuilder inherits(String... parents) {
        return edit(this, (changed) -> changed.inherits = plusAll(changed.inherits, List.of(parents)));
    }

    /**
     * Copies the columns of another table.
     * @param words its name, and what else is copied, as SQL:
     * {@code orders INCLUDING ALL}
     * @return this table
     */
    public TableBuilder like(String words) {
        return edit(this, (changed) -> changed.likes = plus(changed.likes, WrittenSql.of(words)));
    }

    /**
     * Sets a storage parameter.
     * @param parameter its name as SQL: {@code fillfactor}
     * @param value its value
     * @return this table
     */
    public TableBuilder with(String parameter, Object value) {
        return edit(this, (changed) -> changed.setParameter(parameter, value));
    }

    /**
     * Sets the tablespace.
     * @param tablespaceName its name
     * @return this table
     */
    public TableBuilder tablespace(String tablespaceName) {
        return edit(this, (changed) -> changed.tablespace = changed.once("the tablespace", tablespaceName));
    }

    /**
     * Sets the access method.
     * @param method its name: {@code heap}
     * @return this table
     */
    public TableBuilder using(String method) {
        return edit(this, (changed) -> changed.accessMethod = changed.once("the access method", method));
    }

    /**
     * Sets the comment.
     * @param text the comment
     * @return this table
     */
    public TableBuilder comment(String text) {
        return edit(this, (changed) -> changed.comment = changed.once("the comment", text));
    }

    @Override
    Table object(NamingConvention naming) {
        QualifiedName tableName = name(this.name);
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (TableElement element : this.elements) {
            if (element instanceof ColumnBuilder column) {
                columns.add(column.build());
                constraints.addAll(column.constraints(tableName.name(), naming));
            }
            else {
                constraints.add(((ConstraintBuilder<?>) element).buildWithin(this.name, naming));
            }
        }
        for (TableElement element : this.elements) {
            if (element instanceof ColumnBuilder column) {
                constraints.forEach(column::requireFit);
            }
        }
        QualifiedName whole = (this.partitionOf != null) ? name(this.partitionOf) : null;
        List<QualifiedName> parents = this.inherits.stream().map(Draft::name).toList();
        Table.Family family = new Table.Family(this.partitionedBy, whole, this.bound, parents, this.likes, null);
        return new Table(tableName, columns, constraints, family,
                new Table.Options(this.unlogged, parameters(), this.tablespace, this.accessMethod, this.comment, null));
    }

}
