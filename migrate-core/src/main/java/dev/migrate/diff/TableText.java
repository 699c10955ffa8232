package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements that make a table with what CREATE TABLE can say of it. */
final class TableText {

    private final SchemaPart table;

    private final Sides sides;

    private final Set<PartId> folded;

    /**
     * Makes a table.
     * @param table the table
     * @param folded parts of it that its own statement makes
     */
    TableText(SchemaPart table, Sides sides, Set<PartId> folded) {
        this.table = table;
        this.sides = sides;
        this.folded = folded;
    }

    List<String> statements() {
        QualifiedName name = this.table.id().name();
        SchemaPart partition = this.sides.after(PartId.of(PartKind.PARTITION, name));
        StringBuilder sql = new StringBuilder("CREATE ").append(this.table.has(Facet.UNLOGGED) ? "UNLOGGED " : "")
            .append(PartWords.object(this.table.id()));
        if (partition != null) {
            sql.append(" PARTITION OF ").append(partition.text(Facet.PARTITION_OF));
            sql.append(' ').append(partition.text(Facet.DEFINITION));
        }
        else if (this.table.has(Facet.OF_TYPE)) {
            sql.append(" OF ").append(this.table.text(Facet.OF_TYPE));
        }
        else {
            sql.append(elements());
        }
        sql.append(options());
        List<String> statements = new ArrayList<>(List.of(sql.toString()));
        parts(PartKind.COLUMN).forEach((column) -> statements.addAll(afterwards(column)));
        String alter = "ALTER TABLE " + name.sql() + " ";
        if (this.table.has(Facet.ROW_SECURITY)) {
            statements.add(alter + "ENABLE ROW LEVEL SECURITY");
        }
        if (this.table.has(Facet.FORCE_ROW_SECURITY)) {
            statements.add(alter + "FORCE ROW LEVEL SECURITY");
        }
        return statements;
    }

    private String elements() {
        List<String> elements = new ArrayList<>();
        for (SchemaPart column : parts(PartKind.COLUMN)) {
            if (!column.has(Facet.INHERITED) || column.has(Facet.LOCAL)) {
                elements.add(ColumnText.definition(column, defaultOf(column)));
            }
        }
        for (SchemaPart constraint : parts(PartKind.CONSTRAINT)) {
            if (this.folded.contains(constraint.id())) {
                elements.add("CONSTRAINT " + constraint.id().name().sql() + " " + constraint.text(Facet.DEFINITION));
            }
        }
        return elements.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", elements) + "\n)";
    }

    private String options() {
        StringBuilder sql = new StringBuilder();
        if (this.table.has(Facet.INHERITS)) {
            sql.append(" INHERITS (").append(String.join(", ", this.table.texts(Facet.INHERITS))).append(')');
        }
        if (this.table.has(Facet.PARTITION_BY)) {
            sql.append(" PARTITION BY ").append(this.table.text(Facet.PARTITION_BY));
        }
        if (this.table.has(Facet.SERVER)) {
            sql.append(" SERVER ").append(Identifier.write(Objects.requireNonNull(this.table.text(Facet.SERVER))));
            sql.append(ForeignDiff.options(this.table));
            return sql.toString();
        }
        if (this.table.has(Facet.ACCESS_METHOD)) {
            sql.append(" USING ").append(this.table.text(Facet.ACCESS_METHOD));
        }
        sql.append(PartWords.with(this.table));
        if (this.table.has(Facet.TABLESPACE)) {
            sql.append(" TABLESPACE ").append(this.table.text(Facet.TABLESPACE));
        }
        return sql.toString();
    }

    /** Gives what its own statement cannot say of a column. */
    private List<String> afterwards(SchemaPart column) {
        boolean inherited = column.has(Facet.INHERITED);
        if (!inherited && !this.table.has(Facet.OF_TYPE)) {
            return ColumnText.after(column, this.sides);
        }
        String alter = PartWords.alterTable(column.id()) + "ALTER COLUMN " + column.id().name().sql() + " ";
        List<String> statements = new ArrayList<>();
        SchemaPart parent = Sides.inParent(this.sides.after(), column.id());
        if (column.has(Facet.NOT_NULL) && (parent == null || !parent.has(Facet.NOT_NULL))) {
            statements.add(alter + "SET NOT NULL");
        }
        SchemaPart value = defaultOf(column);
        SchemaPart handedDown = (parent != null) ? this.sides.after(defaultId(parent)) : null;
        if (value == null && handedDown != null) {
            statements.add(alter + "DROP DEFAULT");
        }
        else if (value != null && (handedDown == null || PartWords.differ(value, handedDown, Facet.DEFINITION))) {
            statements.addAll(DefaultDiff.set(value));
        }
        statements.addAll((parent != null) ? ColumnText.settings(withoutOwn(parent), column, this.sides) : List.of());
        return statements;
    }

    // statistics targets and options are not handed down
    private static SchemaPart withoutOwn(SchemaPart parent) {
        var facets = new LinkedHashMap<>(parent.facets());
        facets.remove(Facet.STATISTICS_TARGET);
        facets.remove(Facet.PARAMETERS);
        return new SchemaPart(parent.id(), facets, parent.uses());
    }

    private @Nullable SchemaPart defaultOf(SchemaPart column) {
        PartId id = defaultId(column);
        return this.folded.contains(id) ? this.sides.after(id) : null;
    }

    private static PartId defaultId(SchemaPart column) {
        return PartId.of(PartKind.COLUMN_DEFAULT, Objects.requireNonNull(column.id().of()), column.id().name().name());
    }

    private List<SchemaPart> parts(PartKind kind) {
        return this.sides.partsAfter(this.table.id().name())
            .stream()
            .filter((part) -> part.id().kind() == kind)
            .toList();
    }

}
