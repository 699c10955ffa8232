package dev.migrate.diff;

import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parts that went under one name and came under another. Where no row depends on the
 * answer they are renamed; if some do, the rename has to be stated.
 */
final class Renaming {

    private static final Set<PartKind> FREE = Set.of(PartKind.CONSTRAINT, PartKind.INDEX, PartKind.POLICY,
            PartKind.DOMAIN_CONSTRAINT, PartKind.SEQUENCE);

    private final Sides sides;

    Renaming(Sides sides) {
        this.sides = sides;
    }

    /**
     * Gives the new parts by the old ones that they are, in the order of the old ones.
     */
    Map<SchemaPart, SchemaPart> certain(Collection<SchemaPart> dropped, Collection<SchemaPart> created) {
        Map<Object, SchemaPart> candidates = new HashMap<>();
        for (SchemaPart part : created) {
            Object key = key(part, this.sides.after(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name())));
            if (key != null && isKept(part)) {
                candidates.putIfAbsent(key, part);
            }
        }
        Map<SchemaPart, SchemaPart> renamed = new LinkedHashMap<>();
        for (SchemaPart part : dropped) {
            Object key = key(part, this.sides.before(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name())));
            SchemaPart latter = (key != null) ? candidates.remove(key) : null;
            if (latter != null) {
                renamed.put(part, latter);
            }
        }
        return renamed;
    }

    private boolean isKept(SchemaPart part) {
        return part.id().of() == null || Sides.exists(this.sides.before(), part.id().of())
                || part.id().kind() == PartKind.DOMAIN_CONSTRAINT;
    }

    /** Gives all that a part is but its name; null if a name is all that matters. */
    private static @Nullable Object key(SchemaPart part, @Nullable SchemaPart owner) {
        boolean free = FREE.contains(part.id().kind());
        if (!free || part.has(Facet.INVALID) || (part.id().kind() == PartKind.SEQUENCE && owner == null)) {
            return null;
        }
        Object column = (owner != null) ? owner.the(Facet.OWNED_BY) : "";
        String schema = String.valueOf(part.id().name().schema());
        return List.of(part.id().kind(), schema, String.valueOf(part.id().of()),
                Annotations.definition(part.without(Facet.ATTACHED)), column);
    }

    /** Gives the pairs that lose rows or values unless they are renamed. */
    List<PossibleRename> possible(Collection<SchemaPart> dropped, Collection<SchemaPart> created) {
        List<PossibleRename> possible = new ArrayList<>();
        Map<QualifiedName, List<SchemaPart>> newColumns = new HashMap<>();
        Map<SchemaPart, Set<String>> newTables = new LinkedHashMap<>();
        for (SchemaPart part : created) {
            if (part.id().kind() == PartKind.COLUMN) {
                newColumns.computeIfAbsent(part.id().object(), (table) -> new ArrayList<>()).add(part);
            }
            else if (part.id().kind() == PartKind.TABLE) {
                newTables.put(part, columns(this.sides.partsAfter(part.id().name())));
            }
        }
        for (SchemaPart former : dropped) {
            if (former.id().kind() == PartKind.COLUMN) {
                newColumns.getOrDefault(former.id().object(), List.of())
                    .stream()
                    .filter((latter) -> areAlike(former, latter))
                    .forEach((latter) -> possible.add(new PossibleRename(former.id(), latter.id())));
            }
            else if (former.id().kind() == PartKind.TABLE) {
                Set<String> columns = columns(this.sides.partsBefore(former.id().name()));
                newTables.forEach((latter, others) -> {
                    if (share(columns, others)) {
                        possible.add(new PossibleRename(former.id(), latter.id()));
                    }
                });
            }
        }
        possible.addAll(sequences(dropped, created));
        return possible;
    }

    /** Gives what an application may take its numbers from under another name. */
    private List<PossibleRename> sequences(Collection<SchemaPart> dropped, Collection<SchemaPart> created) {
        List<PartId> go = this.sides.unlinkedBefore(dropped.stream().map(SchemaPart::id).toList());
        List<PartId> come = this.sides.unlinkedAfter(created.stream().map(SchemaPart::id).toList());
        boolean only = go.size() == 1 && come.size() == 1;
        List<PossibleRename> possible = new ArrayList<>();
        for (PartId former : go) {
            come.stream()
                .filter((latter) -> only || countAlike(former, latter))
                .forEach((latter) -> possible.add(new PossibleRename(former, latter)));
        }
        return possible;
    }

    private boolean countAlike(PartId former, PartId latter) {
        SchemaPart before = this.sides.before(former);
        SchemaPart after = this.sides.after(latter);
        return before != null && after != null && !before.differs(after, Facet.TYPE, Facet.NUMBERS);
    }

    private static boolean areAlike(SchemaPart former, SchemaPart latter) {
        return !former.has(Facet.INHERITED) && !former.differs(latter, Facet.TYPE, Facet.GENERATED);
    }

    /** Returns whether half of the columns are the same. */
    private static boolean share(Set<String> columns, Set<String> others) {
        long shared = columns.stream().filter(others::contains).count();
        return shared * 2 >= Math.max(columns.size(), others.size()) && shared > 0;
    }

    private static Set<String> columns(List<SchemaPart> parts) {
        return parts.stream()
            .filter((part) -> part.id().kind() == PartKind.COLUMN)
            .map((part) -> part.id().name().name() + " " + part.the(Facet.TYPE))
            .collect(Collectors.toSet());
    }

}
