package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.change.Operation;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.Privileges;
import dev.migrate.diff.DefaultAccess;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
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
 * Owners and privileges of a live schema that are not compared. They do not count as
 * differences, yet what is dropped and created again gets them back.
 */
public final class HeldAccess {

    private static final Set<PartKind> RELATIONS = EnumSet.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW);

    private static final Set<PartKind> ROUTINES = EnumSet.of(PartKind.FUNCTION, PartKind.PROCEDURE, PartKind.AGGREGATE);

    private static final Set<PartKind> COLUMNS = EnumSet.of(PartKind.COLUMN, PartKind.ATTRIBUTE);

    private final Map<PartId, SchemaPart> parts;

    private final Set<Access> held;

    private final String user;

    private final Set<String> roles;

    private final NewAccess wanted;

    private HeldAccess(Map<PartId, SchemaPart> parts, Set<Access> held, String user, Set<String> roles,
            NewAccess wanted) {
        this.parts = parts;
        this.held = held;
        this.user = user;
        this.roles = roles;
        this.wanted = wanted;
    }

    /**
     * Takes them out of a snapshot.
     * @param live a snapshot with all owners and privileges
     * @param compared what is compared, and so is not held
     * @param user the role that runs revisions: what it creates is its own anyhow
     * @param roles the roles of the live server, as SQL
     * @return what is held
     */
    public static HeldAccess of(SchemaSnapshot live, List<Access> compared, String user, Set<String> roles) {
        Set<Access> held = EnumSet.allOf(Access.class);
        held.removeAll(compared);
        Map<PartId, SchemaPart> parts = new LinkedHashMap<>();
        live.parts()
            .forEach(
                    (id, part) -> parts.put(id, user.equals(part.get(Facet.OWNER)) ? part.without(Facet.OWNER) : part));
        return new HeldAccess(parts, held, user, roles, NewAccess.NONE);
    }

    /**
     * Gives what is new the privileges that the desired schema has for it.
     * @param desired a desired schema with all owners and privileges
     * @return a copy
     */
    public HeldAccess wanting(SchemaSnapshot desired) {
        return this.held.contains(Access.PRIVILEGES)
                ? new HeldAccess(this.parts, this.held, this.user, this.roles, NewAccess.of(desired, this.roles))
                : this;
    }

    /** Returns whether the desired schema keeps more of a part from everybody. */
    boolean isLaxer(PartId part) {
        return this.wanted.isStricter(part, this.parts.get(part));
    }

    /** Gives the role that runs revisions, and owns what they create. */
    String user() {
        return this.user;
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
            .map((part) -> withoutOwners(part).without(facets()))
            .toList(), snapshot.serverVersion());
    }

    /** What an owner may do goes with the owner. */
    private SchemaPart withoutOwners(SchemaPart part) {
        if (!this.held.contains(Access.OWNERS) || part.id().kind() == PartKind.DEFAULT_PRIVILEGES) {
            return part;
        }
        SchemaPart there = this.parts.get(part.id());
        return NewAccess.without(part,
                Stream.of(part.get(Facet.OWNER), (there != null) ? there.get(Facet.OWNER) : null)
                    .filter(Objects::nonNull)
                    .map(Identifier::write)
                    .toList());
    }

    /** Gives the same once parts have other names. */
    HeldAccess renamed(List<Rename> renames) {
        Map<PartId, SchemaPart> renamed = this.parts;
        for (Rename rename : renames) {
            Map<PartId, SchemaPart> next = new LinkedHashMap<>();
            renamed.values().stream().map(rename::on).forEach((part) -> next.put(part.id(), part));
            renamed = next;
        }
        return new HeldAccess(renamed, this.held, this.user, this.roles, this.wanted);
    }

    /**
     * Adds them to the parts that had them. What is new has those that its creation gives
     * it.
     */
    SchemaSnapshot on(SchemaSnapshot snapshot) {
        Map<PartId, SchemaPart> all = new LinkedHashMap<>();
        DefaultAccess created = new DefaultAccess(new SchemaSnapshot(this.parts, snapshot.serverVersion()), this.user);
        snapshot.parts().forEach((id, part) -> {
            SchemaPart source = find(part, snapshot);
            all.put(id, part.with((source != null) ? source : this.wanted.on(part, created), facets()));
        });
        this.wanted.parts()
            .values()
            .stream()
            .filter((part) -> isOfNewView(part.id(), all))
            .forEach((part) -> all.put(part.id(), part));
        this.parts.values().stream().filter((part) -> isMissing(part, all)).forEach((part) -> all.put(part.id(), part));
        return SchemaSnapshot.of(all.values(), snapshot.serverVersion());
    }

    /** Returns whether a part is there for its access alone. */
    private boolean isMissing(SchemaPart part, Map<PartId, SchemaPart> all) {
        return this.held.contains(Access.PRIVILEGES) && !all.containsKey(part.id()) && switch (part.id().kind()) {
            case DEFAULT_PRIVILEGES -> true;
            case ATTRIBUTE -> part.has(Facet.GRANTS) && RELATIONS.stream()
                .map((kind) -> all.get(PartId.of(kind, part.id().object())))
                .filter(Objects::nonNull)
                .flatMap((view) -> view.all(Facet.COLUMNS).stream())
                .anyMatch((column) -> column.name().equals(part.id().name().name()));
            default -> false;
        };
    }

    private boolean isOfNewView(PartId part, Map<PartId, SchemaPart> all) {
        return part.kind() == PartKind.ATTRIBUTE && !all.containsKey(part)
                && first(RELATIONS, PartId.of(PartKind.VIEW, part.object())) == null
                && RELATIONS.stream().anyMatch((kind) -> all.containsKey(PartId.of(kind, part.object())));
    }

    private @Nullable SchemaPart find(SchemaPart wanted, SchemaSnapshot snapshot) {
        PartId id = wanted.id();
        SchemaPart part = this.parts.get(id);
        if (part != null) {
            return part;
        }
        return switch (id.kind()) {
            // a view that becomes a materialized one is the same to those who read it
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> first(RELATIONS, id);
            case COLUMN, ATTRIBUTE -> first(COLUMNS, id);
            // with other arguments it is the same to those who may call it
            case FUNCTION, PROCEDURE, AGGREGATE -> (this.wanted.find(id) == null) ? namesake(id, snapshot) : null;
            case SEQUENCE -> {
                SchemaPart owner = snapshot.find(PartId.of(PartKind.SEQUENCE_OWNER, id.name()));
                yield (owner != null) ? ofColumn(owner.the(Facet.OWNED_BY)) : null;
            }
            case IMPLICIT_SEQUENCE -> wanted.uses()
                .stream()
                .filter((used) -> used.kind() == PartKind.COLUMN)
                .findFirst()
                .map(this::ofColumn)
                .orElse(null);
            default -> null;
        };
    }

    private @Nullable SchemaPart namesake(PartId routine, SchemaSnapshot snapshot) {
        List<SchemaPart> gone = this.parts.values()
            .stream()
            .filter((part) -> ROUTINES.contains(part.id().kind()) && part.id().name().equals(routine.name())
                    && snapshot.find(part.id()) == null)
            .toList();
        return (gone.size() == 1) ? gone.get(0) : null;
    }

    private @Nullable SchemaPart first(Set<PartKind> kinds, PartId id) {
        return kinds.stream()
            .map((kind) -> this.parts.get(new PartId(kind, id.name(), id.of(), id.arguments())))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    // the sequence of a column may have another name, or be that of an identity
    private @Nullable SchemaPart ofColumn(PartId column) {
        return this.parts.values()
            .stream()
            .map((part) -> (part.id().kind() == PartKind.IMPLICIT_SEQUENCE && part.uses().contains(column)) ? part
                    : column.equals(part.get(Facet.OWNED_BY))
                            ? this.parts.get(PartId.of(PartKind.SEQUENCE, part.id().name())) : null)
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
     * so they are not tried there, unless the desired schema names them.
     */
    Stream<Operation> operations(List<SchemaChange> changes) {
        return changes.stream()
            .filter((change) -> this.parts.containsKey(change.part()) || this.wanted.find(change.part()) == null)
            .flatMap((change) -> change.operations().stream())
            .filter((operation) -> (operation instanceof ChangeOwner && this.held.contains(Access.OWNERS))
                    || (operation instanceof Privileges && this.held.contains(Access.PRIVILEGES)));
    }

}
