package dev.migrate.autogenerate;

import dev.migrate.diff.UnfitRows;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What parts of a live schema are called before its renames. */
final class FormerNames {

    private final Map<PartId, PartId> former = new LinkedHashMap<>();

    private final SchemaSnapshot live;

    private final List<Rename> renames;

    /**
     * Follows renames.
     * @param live the schema before them
     * @param renames the renames, in order
     */
    FormerNames(SchemaSnapshot live, List<Rename> renames) {
        this.live = live;
        this.renames = renames;
        live.parts().keySet().forEach((id) -> this.former.put(renamed(id), id));
    }

    private PartId renamed(PartId live) {
        PartId id = live;
        for (Rename rename : this.renames) {
            if (rename.member() == null && rename.part().equals(id)) {
                id = rename.renamed();
            }
            else if (rename.member() == null && rename.part().name().equals(id.of()) && rename.part().of() == null) {
                id = new PartId(id.kind(), id.name(), rename.renamed().name(), id.arguments());
            }
        }
        return id;
    }

    /** Returns whether a condition is about values of an enum that have other names. */
    boolean areLabelsRenamed(UnfitRows rows) {
        SchemaPart column = this.live.find(this.former.getOrDefault(rows.part(), rows.part()));
        return column != null && this.renames.stream()
            .anyMatch((rename) -> rename.member() != null && column.uses().contains(rename.part()));
    }

    /** Gives a table as it is called before the renames. */
    QualifiedName table(QualifiedName table) {
        PartId id = PartId.of(PartKind.TABLE, table);
        return this.former.getOrDefault(id, id).name();
    }

    /**
     * Gives the rows of a table under the names, and with the values, that they get.
     * @param table the table as it is called afterwards
     * @param conversions the conversions of values that were asked for
     * @return an item of FROM
     */
    String rows(QualifiedName table, Map<PartId, String> conversions) {
        QualifiedName live = table(table);
        boolean renamed = !live.equals(table) || this.renames.stream()
            .anyMatch((rename) -> rename.part().kind() == PartKind.COLUMN && table.equals(rename.part().of()));
        String alias = " AS " + new QualifiedName(null, table.name()).sql();
        String rows = renamed ? "(SELECT " + columns(table, Map.of()) + " FROM " + live.sql() + ")" + alias
                : live.sql();
        boolean converted = conversions.keySet().stream().anyMatch((column) -> table.equals(column.of()));
        return converted ? "(SELECT " + columns(table, conversions) + " FROM " + rows + ")" + alias : rows;
    }

    private String columns(QualifiedName table, Map<PartId, String> conversions) {
        boolean former = conversions.isEmpty();
        return this.former.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().kind() == PartKind.COLUMN && table.equals(entry.getKey().of()))
            .map((entry) -> {
                String name = entry.getKey().name().sql();
                String own = conversions.get(entry.getKey());
                String value = former ? entry.getValue().name().sql() : name;
                return ((own != null) ? "(" + own + ")" : value) + " AS " + name;
            })
            .collect(Collectors.joining(", "));
    }

}
