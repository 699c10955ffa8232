package dev.migrate.diff;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Decides what happens to each part: made, taken away, renamed, changed in place, or made
 * again, with all that cannot stay while something below it goes.
 */
final class Comparison {

    private static final Set<PartKind> TYPES = Set.of(PartKind.ENUM, PartKind.COMPOSITE_TYPE, PartKind.RANGE_TYPE,
            PartKind.DOMAIN, PartKind.COLLATION);

    // what PostgreSQL does not carry along when the type of a column changes
    private static final Set<PartKind> BOUND_TO_TYPES = Set.of(PartKind.VIEW, PartKind.MATERIALIZED_VIEW, PartKind.RULE,
            PartKind.POLICY, PartKind.TRIGGER, PartKind.FUNCTION, PartKind.PROCEDURE, PartKind.PUBLICATION);

    private static final Set<PartKind> HOLDS_ROWS = Set.of(PartKind.SCHEMA, PartKind.TABLE, PartKind.COLUMN,
            PartKind.SEQUENCE, PartKind.EXTENSION);

    private final Sides sides;

    private final PartDiffs diffs;

    private final Map<PartId, SchemaPart> created = new LinkedHashMap<>();

    private final Map<PartId, SchemaPart> dropped = new LinkedHashMap<>();

    private final Map<SchemaPart, SchemaPart> renamed;

    private final Map<PartId, Edit> edits = new LinkedHashMap<>();

    private final Set<PartId> replaced = new LinkedHashSet<>();

    private final Set<PartId> swapped = new LinkedHashSet<>();

    // columns whose values go through their text
    private final Set<PartId> converted = new HashSet<>();

    private final Deque<PartId> open = new ArrayDeque<>();

    Comparison(Sides sides, PartDiffs diffs) {
        this.sides = sides;
        this.diffs = diffs;
        sides.after().parts().forEach((id, part) -> {
            if (sides.before(id) == null) {
                this.created.put(id, part);
            }
        });
        sides.before().parts().forEach((id, part) -> {
            if (sides.after(id) == null) {
                this.dropped.put(id, part);
            }
        });
        this.renamed = new Renaming(sides).certain(this.dropped.values(), this.created.values());
        this.renamed.forEach((former, latter) -> {
            forgetOwner(former, this.dropped);
            forgetOwner(latter, this.created);
        });
        sides.after().parts().values().forEach(this::compare);
        this.open.addAll(this.dropped.keySet());
        while (!this.open.isEmpty()) {
            spread(this.open.removeFirst());
        }
        List.copyOf(this.swapped).forEach(this::swapBelow);
    }

    private static void forgetOwner(SchemaPart part, Map<PartId, SchemaPart> parts) {
        parts.remove(part.id());
        if (part.id().kind() == PartKind.SEQUENCE) {
            parts.remove(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name()));
        }
    }

    Map<PartId, SchemaPart> created() {
        return this.created;
    }

    Map<PartId, SchemaPart> dropped() {
        return this.dropped;
    }

    Map<SchemaPart, SchemaPart> renamed() {
        return this.renamed;
    }

    /** Gives what is changed in place; what else is made again. */
    Map<PartId, Edit> edits() {
        return this.edits;
    }

    Set<PartId> replaced() {
        return this.replaced;
    }

    /**
     * Gives the types that are made again beside the old ones, since columns have them.
     */
    Set<PartId> swapped() {
        return this.swapped;
    }

    private void compare(SchemaPart after) {
        SchemaPart before = this.sides.before(after.id());
        if (before == null || before.facets().equals(after.facets())) {
            return;
        }
        boolean same = Annotations.definition(before).equals(Annotations.definition(after));
        Edit edit = (same ? Edit.NONE : this.diffs.of(after.id().kind()).edit(before, after, this.sides))
            .with(Annotations.exposures(before, after));
        if (edit.kind() == Edit.Kind.REPLACE) {
            replace(after.id());
            this.edits.put(after.id(), edit);
            return;
        }
        this.edits.put(after.id(), edit.followedBy(Annotations.edit(before, after)));
        if (edit.isRetype()) {
            this.open.add(after.id());
        }
    }

    private void replace(PartId id) {
        if (this.replaced.add(id)) {
            this.open.add(id);
        }
    }

    /** Takes along what cannot stay while a part goes, or while its type changes. */
    private void spread(PartId gone) {
        boolean away = this.dropped.containsKey(gone) || this.replaced.contains(gone);
        if (this.replaced.contains(gone) && gone.kind() == PartKind.COLUMN) {
            this.sides.heirs(gone)
                .stream()
                .map(SchemaPart::id)
                .filter((heir) -> this.sides.after(heir) != null)
                .forEach(this::replace);
        }
        for (SchemaPart user : this.sides.users(gone)) {
            if (user.id().kind() == PartKind.COLUMN && TYPES.contains(gone.kind()) && this.replaced.contains(gone)) {
                // columns may leave it only after others have come to the new one
                this.swapped.add(gone);
            }
            SchemaPart after = this.sides.after(user.id());
            if (after == null || this.replaced.contains(user.id())) {
                continue;
            }
            if (away) {
                spreadLoss(gone, user, after);
            }
            else {
                spreadType(gone, user);
            }
        }
    }

    private void spreadLoss(PartId gone, SchemaPart user, SchemaPart after) {
        boolean retyped = this.edits.getOrDefault(user.id(), Edit.NONE).isRetype();
        boolean letsGo = !after.uses().contains(gone) && isBoundAgain(user, after);
        boolean type = TYPES.contains(gone.kind()) && user.id().kind() == PartKind.COLUMN && !user.has(Facet.GENERATED);
        if (type && !(letsGo && retyped)) {
            swap(gone, user);
            return;
        }
        if (letsGo) {
            return;
        }
        boolean partOf = gone.name().equals(user.id().of()) && !user.id().kind().equals(PartKind.PARTITION)
                && gone.of() == null;
        boolean derived = user.has(Facet.GENERATED);
        if (partOf || derived || !HOLDS_ROWS.contains(user.id().kind())) {
            replace(user.id());
        }
    }

    /** Returns whether an edit makes a part depend on what its new definition names. */
    private boolean isBoundAgain(SchemaPart before, SchemaPart after) {
        // constraints only change when they hold
        return this.edits.containsKey(after.id()) && after.id().kind() != PartKind.CONSTRAINT
                && !Annotations.definition(before).equals(Annotations.definition(after));
    }

    /** Gives the values of a column another type of the same name. */
    private void swap(PartId type, SchemaPart user) {
        this.swapped.add(type);
        Edit known = this.edits.getOrDefault(user.id(), Edit.NONE);
        SchemaPart column = this.sides.after(user.id());
        if (column != null && !known.isRetype() && !user.has(Facet.INHERITED)) {
            boolean collation = type.kind() == PartKind.COLLATION;
            Edit swap = collation ? Edit.retype(List.of(ColumnDiff.collate(column)), known.late())
                    : ColumnDiff.swap(user, column, this.sides, known.late());
            if (!collation) {
                this.converted.add(column.id());
            }
            this.edits.put(column.id(), swap.followedBy(known.main()));
            this.open.add(column.id());
        }
    }

    /** An old type that columns still have keeps the old types that it is made of. */
    private void swapBelow(PartId type) {
        SchemaPart before = this.sides.before(type);
        for (PartId below : (before != null) ? before.uses() : Set.<PartId>of()) {
            boolean goes = this.replaced.contains(below) || this.dropped.containsKey(below);
            if (TYPES.contains(below.kind()) && goes && this.swapped.add(below)) {
                swapBelow(below);
            }
        }
    }

    private void spreadType(PartId retyped, SchemaPart user) {
        PartKind kind = user.id().kind();
        boolean bound = BOUND_TO_TYPES.contains(kind) || (user.has(Facet.GENERATED) && !isFreed(user));
        boolean stays = (kind == PartKind.COLUMN_DEFAULT) ? isGentle(retyped, TypeFamily::isGentle)
                : !Sides.isConstraint(user, ConstraintKind.FOREIGN_KEY) || isGentle(retyped, TypeFamily::isComparable);
        if (bound || !stays) {
            replace(user.id());
        }
    }

    /**
     * Returns whether a generated column becomes plain in place, before anything else.
     */
    private boolean isFreed(SchemaPart generated) {
        SchemaPart after = this.sides.after(generated.id());
        return after != null && !after.has(Facet.GENERATED);
    }

    private boolean isGentle(PartId retyped, BiPredicate<String, String> both) {
        SchemaPart before = this.sides.before(retyped);
        SchemaPart after = this.sides.after(retyped);
        String former = (before != null) ? before.get(Facet.TYPE) : null;
        String latter = (after != null) ? after.get(Facet.TYPE) : null;
        return former != null && latter != null && !this.converted.contains(retyped) && both.test(former, latter);
    }

}
