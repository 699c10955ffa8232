package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Operation.Privileges;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Owners and privileges of a live schema that are not compared. They are no difference,
 * yet what is dropped and created again gets them back.
 */
public final class HeldAccess {

    private static final Set<PartKind> RELATIONS = EnumSet.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW);

    private final Map<PartId, SchemaPart> parts;

    private final Set<Access> held;

    private HeldAccess(Map<PartId, SchemaPart> parts, Set<Access> held) {
        this.parts = parts;
        this.held = held;
    }

    /**
     * Takes them out of a snapshot.
     * @param live a snapshot with all owners and privileges
     * @param compared what is compared, and so is not held
     * @param user the role that runs revisions: what it creates is its own anyhow
     * @return what is held
     */
    public static HeldAccess of(SchemaSnapshot live, List<Access> compared, String user) {
        Set<Access> held = EnumSet.allOf(Access.class);
        held.removeAll(compared);
        Map<PartId, SchemaPart> parts = new LinkedHashMap<>();
        live.parts()
            .forEach(
                    (id, part) -> parts.put(id, user.equals(part.get(Facet.OWNER)) ? part.without(Facet.OWNER) : part));
        return new HeldAccess(parts, held);
    }

    /**
     * Leaves them out.
     * @param snapshot a snapshot with all owners and privileges
     * @return the snapshot with those that are compared
     */
    public SchemaSnapshot without(SchemaSnapshot snapshot) {
        boolean later = !this.held.contains(Access.PRIVILEGES);
        return SchemaSnapshot.of(snapshot.parts()
            .values()
            .stream()
            .filter((part) -> later || part.id().kind() != PartKind.DEFAULT_PRIVILEGES)
            .map((part) -> part.without(facets()))
            .toList(), snapshot.serverVersion());
    }

    /** Gives the same once parts have other names. */
    HeldAccess renamed(List<Rename> renames) {
        Map<PartId, SchemaPart> renamed = new LinkedHashMap<>(this.parts);
        for (Rename rename : renames) {
            SchemaPart part = (rename.member() == null) ? renamed.remove(rename.part()) : null;
            if (part != null) {
                renamed.put(rename.renamed(), part);
            }
        }
        return new HeldAccess(renamed, this.held);
    }

    /** Adds them to the parts that had them. */
    SchemaSnapshot on(SchemaSnapshot snapshot) {
        Map<PartId, SchemaPart> all = new LinkedHashMap<>();
        snapshot.parts().forEach((id, part) -> {
            SchemaPart source = find(id, snapshot);
            all.put(id, (source != null) ? part.with(source, facets()) : part.without(facets()));
        });
        if (this.held.contains(Access.OWNERS)) {
            // a sequence goes only with a table of the same owner
            snapshot.parts().values().forEach((part) -> followTable(part, all));
        }
        return SchemaSnapshot.of(new ArrayList<>(all.values()), snapshot.serverVersion());
    }

    private static void followTable(SchemaPart owner, Map<PartId, SchemaPart> all) {
        PartId column = owner.get(Facet.OWNED_BY);
        SchemaPart table = (column != null) ? all.get(PartId.of(PartKind.TABLE, column.object())) : null;
        if (table != null) {
            all.computeIfPresent(PartId.of(PartKind.SEQUENCE, owner.id().name()),
                    (id, sequence) -> sequence.with(table, Facet.OWNER));
        }
    }

    // a view that becomes a materialized one is the same to those who read it
    private @Nullable SchemaPart find(PartId id, SchemaSnapshot snapshot) {
        SchemaPart part = this.parts.get(id);
        if (part == null && RELATIONS.contains(id.kind())) {
            return RELATIONS.stream()
                .map((kind) -> this.parts.get(PartId.of(kind, id.name())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        }
        SchemaPart owner = (part == null && id.kind() == PartKind.SEQUENCE)
                ? snapshot.find(PartId.of(PartKind.SEQUENCE_OWNER, id.name())) : null;
        return (owner != null) ? ofColumn(owner.the(Facet.OWNED_BY)) : part;
    }

    // the sequence of a column may have another name
    private @Nullable SchemaPart ofColumn(PartId column) {
        return this.parts.values()
            .stream()
            .filter((part) -> column.equals(part.get(Facet.OWNED_BY)))
            .map((part) -> this.parts.get(PartId.of(PartKind.SEQUENCE, part.id().name())))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    private Facet<?>[] facets() {
        List<Facet<?>> facets = new ArrayList<>();
        if (this.held.contains(Access.OWNERS)) {
            facets.add(Facet.OWNER);
        }
        if (this.held.contains(Access.PRIVILEGES)) {
            facets.addAll(List.of(Facet.GRANTS, Facet.REVOKES));
        }
        return facets.toArray(Facet<?>[]::new);
    }

    /**
     * Gives the operations that give them back. A scratch server need not have the roles,
     * so they are not tried there.
     */
    Stream<Operation> operations(List<SchemaChange> changes) {
        return changes.stream()
            .flatMap((change) -> change.operations().stream())
            .filter((operation) -> (operation instanceof ChangeOwner && this.held.contains(Access.OWNERS))
                    || (operation instanceof Privileges && this.held.contains(Access.PRIVILEGES)));
    }

}
