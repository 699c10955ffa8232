package dev.migrate.autogenerate;

import dev.migrate.schema.ConstraintText;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of tables, views, sequences, types and indexes, of which a schema has each
 * once.
 */
final class RelationNames {

    private static final Set<PartKind> OWN = EnumSet.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.SEQUENCE, PartKind.COMPOSITE_TYPE);

    private static final Set<PartKind> OF_TABLES = EnumSet.of(PartKind.INDEX, PartKind.IMPLICIT_INDEX,
            PartKind.IMPLICIT_SEQUENCE);

    private final Set<QualifiedName> taken = new HashSet<>();

    private RelationNames() {
    }

    static RelationNames of(SchemaSnapshot snapshot) {
        RelationNames names = new RelationNames();
        for (SchemaPart part : snapshot.parts().values()) {
            QualifiedName name = of(part);
            if (name != null) {
                names.taken.add(name);
            }
        }
        return names;
    }

    /** Gives the name that a part takes; null if it takes none. */
    static @Nullable QualifiedName of(SchemaPart part) {
        PartId id = part.id();
        if (OWN.contains(id.kind())) {
            return id.name();
        }
        ConstraintText constraint = part.get(Facet.CONSTRAINT);
        boolean indexed = id.kind() == PartKind.CONSTRAINT && constraint != null && constraint.kind().hasIndex();
        return (id.of() != null && (indexed || OF_TABLES.contains(id.kind()))) ? id.of().withName(id.name().name())
                : null;
    }

    /** Gives the parts whose names go with a table into another schema. */
    static List<SchemaPart> ofTable(SchemaSnapshot snapshot, QualifiedName table) {
        return snapshot.parts()
            .values()
            .stream()
            .filter((part) -> of(part) != null && (table.equals(part.id().of()) || isOwned(part, table, snapshot)))
            .toList();
    }

    private static boolean isOwned(SchemaPart part, QualifiedName table, SchemaSnapshot snapshot) {
        SchemaPart owner = snapshot.find(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name()));
        return part.id().kind() == PartKind.SEQUENCE && owner != null && table.equals(owner.the(Facet.OWNED_BY).of());
    }

    boolean isTaken(QualifiedName name) {
        return this.taken.contains(name);
    }

}
