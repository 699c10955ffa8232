package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.Table;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new table, with what CREATE TABLE can say of it and what only follows it. */
final class TableDefinition {

    private final SchemaPart table;

    private final Sides sides;

    private final Set<PartId> folded;

    /**
     * Defines a table.
     * @param table the table
     * @param folded parts of it that its own statement creates
     */
    TableDefinition(SchemaPart table, Sides sides, Set<PartId> folded) {
        this.table = table;
        this.sides = sides;
        this.folded = folded;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        operations.add(Definitions.create(table()));
        parts(PartKind.COLUMN).forEach((column) -> operations.addAll(afterwards(column)));
        SchemaPart nothing = this.table.withoutFacets();
        operations.addAll(Alterations.follow(nothing, this.table, Facet.ROW_SECURITY, Property.ROW_SECURITY));
        operations
            .addAll(Alterations.follow(nothing, this.table, Facet.FORCE_ROW_SECURITY, Property.FORCE_ROW_SECURITY));
        return operations;
    }

    private Table table() {
        QualifiedName name = this.table.id().name();
        SchemaPart partition = this.sides.after(PartId.of(PartKind.PARTITION, name));
        Table.Family family = new Table.Family(this.table.get(Facet.PARTITION_BY),
                (partition != null) ? partition.the(Facet.PARTITION_OF) : null,
                (partition != null) ? new PartitionBound(partition.the(Facet.BOUND)) : null,
                this.table.all(Facet.INHERITS), List.of(), this.table.get(Facet.OF_TYPE));
        Table.Options options = new Table.Options(this.table.has(Facet.UNLOGGED), Definitions.parameters(this.table),
                this.table.get(Facet.TABLESPACE), this.table.get(Facet.ACCESS_METHOD), null,
                this.table.get(Facet.SERVER));
        boolean plain = partition == null && !this.table.has(Facet.OF_TYPE);
        return new Table(name, plain ? columns() : List.of(), plain ? constraints() : List.of(), family, options);
    }

    private List<Column> columns() {
        return parts(PartKind.COLUMN).stream()
            .filter((column) -> !column.has(Facet.INHERITED) || column.has(Facet.LOCAL))
            .map((column) -> Definitions.column(column, defaultOf(column)))
            .toList();
    }

    private List<Constraint> constraints() {
        return parts(PartKind.CONSTRAINT).stream()
            .filter((constraint) -> this.folded.contains(constraint.id()))
            .map(Definitions::constraint)
            .toList();
    }

    /** Gives what its own statement cannot say of a column. */
    private List<Operation> afterwards(SchemaPart column) {
        if (!column.has(Facet.INHERITED) && !this.table.has(Facet.OF_TYPE)) {
            return ColumnSettings.create(column, this.sides);
        }
        List<Operation> operations = new ArrayList<>();
        SchemaPart parent = Sides.inParent(this.sides.after(), column.id());
        if (column.has(Facet.NOT_NULL) && (parent == null || !parent.has(Facet.NOT_NULL))) {
            operations.add(NotNulls.set(column));
        }
        SchemaPart value = defaultOf(column);
        SchemaPart handedDown = (parent != null)
                ? this.sides.after(Definitions.twin(PartKind.COLUMN_DEFAULT, parent.id())) : null;
        if (value == null && handedDown != null) {
            operations.add(DefaultDiff.drop(column.id()));
        }
        else if (value != null && (handedDown == null || value.differs(handedDown, Facet.EXPRESSION))) {
            operations.add(DefaultDiff.set(value));
        }
        // statistics targets and options are not handed down
        operations.addAll((parent != null)
                ? ColumnSettings.edit(parent.without(Facet.STATISTICS_TARGET, Facet.PARAMETERS), column, this.sides)
                : List.of());
        return operations;
    }

    private @Nullable SchemaPart defaultOf(SchemaPart column) {
        PartId id = Definitions.twin(PartKind.COLUMN_DEFAULT, column.id());
        return this.folded.contains(id) ? this.sides.after(id) : null;
    }

    private List<SchemaPart> parts(PartKind kind) {
        return this.sides.partsAfter(this.table.id().name())
            .stream()
            .filter((part) -> part.id().kind() == kind)
            .toList();
    }

}
