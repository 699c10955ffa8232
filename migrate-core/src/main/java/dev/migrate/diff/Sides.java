package dev.migrate.diff;

import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.ReplicaIdentity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Both snapshots, and what is often asked of them. */
final class Sides {

    private final SchemaSnapshot before;

    private final SchemaSnapshot after;

    private final DiffSettings settings;

    private final SpareNames spareNames;

    private final Map<PartId, List<SchemaPart>> users = new HashMap<>();

    private final Map<QualifiedName, List<SchemaPart>> partsBefore;

    private final Map<QualifiedName, List<SchemaPart>> partsAfter;

    Sides(SchemaSnapshot before, SchemaSnapshot after, DiffSettings settings) {
        this.before = before;
        this.after = after;
        this.settings = settings;
        this.spareNames = new SpareNames(before, after);
        for (SchemaPart part : before.parts().values()) {
            part.uses().forEach((used) -> this.users.computeIfAbsent(used, (id) -> new ArrayList<>()).add(part));
        }
        this.partsBefore = byOwner(before);
        this.partsAfter = byOwner(after);
    }

    private static Map<QualifiedName, List<SchemaPart>> byOwner(SchemaSnapshot snapshot) {
        Map<QualifiedName, List<SchemaPart>> byOwner = new HashMap<>();
        for (SchemaPart part : snapshot.parts().values()) {
            if (part.id().of() != null) {
                byOwner.computeIfAbsent(part.id().of(), (name) -> new ArrayList<>()).add(part);
            }
        }
        return byOwner;
    }

    SchemaSnapshot before() {
        return this.before;
    }

    SchemaSnapshot after() {
        return this.after;
    }

    @Nullable SchemaPart before(PartId id) {
        return this.before.find(id);
    }

    @Nullable SchemaPart after(PartId id) {
        return this.after.find(id);
    }

    int serverVersion() {
        return this.after.serverVersion();
    }

    boolean online() {
        return this.settings.forms() == Forms.ONLINE;
    }

    /** Gives names that neither side has. */
    SpareNames spareNames() {
        return this.spareNames;
    }

    /** Gives who may do what with something when it has just been created. */
    DefaultAccess defaultAccess() {
        return new DefaultAccess(this.before, this.settings.creator());
    }

    /** Gives how the values of a column get another type. */
    TypeChange conversion(SchemaPart before, SchemaPart after) {
        return new Conversions(this.before, this.after, this.settings.conversions()).of(before, after);
    }

    /** Returns whether a column somewhere had values of a type. */
    boolean isStored(PartId type) {
        return users(type).stream()
            .anyMatch(
                    (user) -> user.id().kind() == PartKind.COLUMN || (isType(user.id().kind()) && isStored(user.id())));
    }

    private static boolean isType(PartKind kind) {
        return kind == PartKind.COMPOSITE_TYPE || kind == PartKind.DOMAIN || kind == PartKind.RANGE_TYPE;
    }

    /** Gives the values of an enum that take the place of others. */
    Map<String, String> replacements(PartId type) {
        return this.settings.conversions().replacements(type);
    }

    /** Gives the parts that were there and used another. */
    List<SchemaPart> users(PartId used) {
        return this.users.getOrDefault(used, List.of());
    }

    /** Gives the sequences that neither a column nor a default had. */
    List<PartId> unlinkedBefore(Collection<PartId> parts) {
        return unlinked(parts, this.before);
    }

    /** Gives the sequences that neither a column nor a default should have. */
    List<PartId> unlinkedAfter(Collection<PartId> parts) {
        return unlinked(parts, this.after);
    }

    private static List<PartId> unlinked(Collection<PartId> parts, SchemaSnapshot snapshot) {
        Set<PartId> used = new HashSet<>();
        snapshot.parts().values().forEach((part) -> used.addAll(part.uses()));
        return parts.stream().filter((id) -> id.kind() == PartKind.SEQUENCE && !used.contains(id)).toList();
    }

    /** Gives the columns that came from another, of a parent. */
    List<SchemaPart> heirs(PartId column) {
        return this.before.parts().values().stream().filter((part) -> origins(part).contains(column)).toList();
    }

    /** Gives the columns of parents that a column comes from. */
    static List<PartId> origins(SchemaPart part) {
        return (part.id().kind() != PartKind.COLUMN) ? List.of()
                : part.all(Facet.INHERITED)
                    .stream()
                    .map((parent) -> PartId.of(PartKind.COLUMN, parent, part.id().name().name()))
                    .toList();
    }

    /** Gives the parts of a table, view or domain as it was. */
    List<SchemaPart> partsBefore(QualifiedName owner) {
        return this.partsBefore.getOrDefault(owner, List.of());
    }

    /** Gives the parts of a table, view or domain as it should be. */
    List<SchemaPart> partsAfter(QualifiedName owner) {
        return this.partsAfter.getOrDefault(owner, List.of());
    }

    /** Gives the parts of the tables that a table took columns from. */
    List<SchemaPart> partsOfParentsBefore(QualifiedName table) {
        return parents(this.before, table).stream().flatMap((parent) -> partsBefore(parent).stream()).toList();
    }

    /** Gives the parts of the tables that a table should take columns from. */
    List<SchemaPart> partsOfParentsAfter(QualifiedName table) {
        return parents(this.after, table).stream().flatMap((parent) -> partsAfter(parent).stream()).toList();
    }

    /** Returns whether rows may be in what a part belongs to, so that locks matter. */
    boolean isLive(QualifiedName relation) {
        return this.online() && exists(this.before, relation) && exists(this.after, relation);
    }

    /** Returns whether a table is there on both sides. */
    boolean stays(QualifiedName table) {
        PartId id = PartId.of(PartKind.TABLE, table);
        return before(id) != null && after(id) != null;
    }

    /** Returns whether a partition stays one of its table with other bounds. */
    boolean isBoundAgain(PartId partition) {
        SchemaPart former = before(partition);
        SchemaPart latter = after(partition);
        return partition.kind() == PartKind.PARTITION && former != null && latter != null
                && !former.differs(latter, Facet.PARTITION_OF) && former.differs(latter, Facet.BOUND)
                && stays(partition.name()) && isCutAsBefore(latter.the(Facet.PARTITION_OF));
    }

    private boolean isCutAsBefore(QualifiedName table) {
        SchemaPart former = before(PartId.of(PartKind.TABLE, table));
        SchemaPart latter = after(PartId.of(PartKind.TABLE, table));
        return former != null && latter != null && !former.differs(latter, Facet.PARTITION_BY);
    }

    /** Returns whether a part is a constraint of some kinds. */
    static boolean isConstraint(SchemaPart part, ConstraintKind... kinds) {
        ConstraintText text = part.get(Facet.CONSTRAINT);
        return text != null && part.id().kind() == PartKind.CONSTRAINT && List.of(kinds).contains(text.kind());
    }

    /**
     * Returns whether the index of a partition's own key belongs to a partitioned index.
     */
    static boolean isAttached(SchemaPart part, PartId used) {
        return isConstraint(part, ConstraintKind.PRIMARY_KEY, ConstraintKind.UNIQUE, ConstraintKind.EXCLUSION)
                && used.kind() == PartKind.INDEX && !part.id().object().equals(used.of());
    }

    static boolean exists(SchemaSnapshot snapshot, QualifiedName relation) {
        return relation(snapshot, relation) != null;
    }

    /** Gives a table, foreign table or materialized view. */
    static @Nullable SchemaPart relation(SchemaSnapshot snapshot, QualifiedName name) {
        for (PartKind kind : List.of(PartKind.TABLE, PartKind.MATERIALIZED_VIEW, PartKind.FOREIGN_TABLE)) {
            SchemaPart part = snapshot.find(PartId.of(kind, name));
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    boolean isPartitioned(QualifiedName table) {
        SchemaPart part = this.after.find(PartId.of(PartKind.TABLE, table));
        return part != null && part.has(Facet.PARTITION_BY);
    }

    /** Gives the indexes that a table is to say something of. */
    List<String> indexesOf(QualifiedName table) {
        SchemaPart part = after(PartId.of(PartKind.TABLE, table));
        ReplicaIdentity identity = (part != null) ? part.get(Facet.REPLICA_IDENTITY) : null;
        return Stream
            .of((identity != null) ? identity.index() : null, (part != null) ? part.get(Facet.CLUSTER_ON) : null)
            .filter(Objects::nonNull)
            .toList();
    }

    /** Gives the partitioned index, or its constraint, that an index is to belong to. */
    List<PartId> wholes(QualifiedName table, String index) {
        return this.after.parts()
            .values()
            .stream()
            .filter((part) -> part.all(Facet.ATTACHED)
                .stream()
                .anyMatch((attached) -> attached.table().equals(table) && attached.index().name().equals(index)))
            .map(SchemaPart::id)
            .toList();
    }

    /** Gives the tables that a table takes columns from. */
    static Set<QualifiedName> parents(SchemaSnapshot snapshot, QualifiedName table) {
        Set<QualifiedName> parents = new LinkedHashSet<>();
        SchemaPart partition = snapshot.find(PartId.of(PartKind.PARTITION, table));
        if (partition != null) {
            parents.add(partition.the(Facet.PARTITION_OF));
        }
        SchemaPart part = snapshot.find(PartId.of(PartKind.TABLE, table));
        if (part != null) {
            parents.addAll(part.all(Facet.INHERITS));
        }
        return parents;
    }

    /** Gives the same part of a parent: the column of the same name, its default. */
    static @Nullable SchemaPart inParent(SchemaSnapshot snapshot, PartId part) {
        QualifiedName table = part.of();
        if (table == null) {
            return null;
        }
        for (QualifiedName parent : parents(snapshot, table)) {
            SchemaPart found = snapshot.find(new PartId(part.kind(), part.name(), parent, part.arguments()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

}
