package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which parts a scope wants. */
final class ScopeFilter {

    private static final Set<PartKind> WITHOUT_SCHEMA = Set.of(PartKind.EXTENSION, PartKind.CAST,
            PartKind.FOREIGN_DATA_WRAPPER, PartKind.SERVER, PartKind.PUBLICATION, PartKind.EVENT_TRIGGER,
            PartKind.DEFAULT_PRIVILEGES, PartKind.SCHEMA);

    private final List<NamePattern> include;

    private final List<NamePattern> exclude;

    private final List<String> ownTables;

    private final @Nullable String schema;

    ScopeFilter(CatalogScope scope, @Nullable String schema) {
        this.include = scope.include().stream().map(NamePattern::of).toList();
        this.exclude = scope.exclude().stream().map(NamePattern::of).toList();
        this.ownTables = scope.ownTables();
        this.schema = schema;
    }

    static boolean isWithoutSchema(PartKind kind) {
        return WITHOUT_SCHEMA.contains(kind);
    }

    List<CatalogRow> kept(List<CatalogRow> rows) {
        Map<QualifiedName, PartId> tables = new HashMap<>();
        for (CatalogRow row : rows) {
            PartId column = row.get(Facet.OWNED_BY);
            if (column != null) {
                tables.put(row.id().name(), PartId.of(PartKind.TABLE, column.object()));
            }
        }
        return rows.stream().filter((row) -> keeps(withTable(row.id(), tables))).toList();
    }

    // a sequence that goes with a column is looked at where its table is
    private static PartId withTable(PartId id, Map<QualifiedName, PartId> tables) {
        boolean sequence = id.kind() == PartKind.SEQUENCE || id.kind() == PartKind.SEQUENCE_OWNER;
        return sequence ? tables.getOrDefault(id.name(), id) : id;
    }

    private boolean keeps(PartId id) {
        if (isOwn(id)) {
            return false;
        }
        boolean included = this.include.isEmpty() || this.include.stream().anyMatch((pattern) -> matches(pattern, id));
        return included && this.exclude.stream().noneMatch((pattern) -> matches(pattern, id));
    }

    private boolean isOwn(PartId id) {
        boolean ofTable = id.kind() == PartKind.TABLE
                || (id.of() != null && id.kind() != PartKind.DOMAIN_CONSTRAINT && id.kind() != PartKind.ATTRIBUTE);
        return ofTable && this.ownTables.contains(id.object().name());
    }

    private boolean matches(NamePattern pattern, PartId id) {
        QualifiedName name = id.object();
        if (id.kind() == PartKind.SCHEMA) {
            return pattern.isWhole(name.name());
        }
        String in = (name.schema() != null || isWithoutSchema(id.kind())) ? name.schema() : this.schema;
        return pattern.matches(in, name.name());
    }

}
