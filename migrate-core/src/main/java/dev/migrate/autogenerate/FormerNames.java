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

    /** Tells whether a condition is about values of an enum that have other names. */
    boolean areLabelsRenamed(UnfitRows rows) {
        SchemaPart column = this.live.find(this.former.getOrDefault(rows.part(), rows.part()));
        return column != null && this.renames.stream()
            .anyMatch((rename) -> rename.member() != null && column.uses().contains(rename.part()));
    }

    /** Gives the rows of a table under the names that it gets. */
    Source source(QualifiedName table) {
        PartId id = PartId.of(PartKind.TABLE, table);
        QualifiedName live = this.former.getOrDefault(id, id).name();
        boolean same = live.equals(table) && this.renames.stream()
            .noneMatch((rename) -> rename.part().kind() == PartKind.COLUMN && table.equals(rename.part().of()));
        if (same) {
            return new Source(live, "FROM " + live.sql());
        }
        String columns = this.former.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().kind() == PartKind.COLUMN && table.equals(entry.getKey().of()))
            .map((entry) -> entry.getValue().name().sql() + " AS " + entry.getKey().name().sql())
            .collect(Collectors.joining(", "));
        return new Source(live, "FROM (SELECT " + columns + " FROM " + live.sql() + ") AS "
                + new QualifiedName(null, table.name()).sql());
    }

    /**
     * Rows of a live table.
     *
     * @param table the table
     * @param sql them as a FROM clause
     */
    record Source(QualifiedName table, String sql) {

    }

}
