package dev.migrate.diff;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which parts the statement of a new table, or of a new column, makes along with it: its
 * columns, and the defaults and constraints that need nothing which itself needs the
 * table.
 */
final class Folding {

    private static final Set<ConstraintKind> INLINE = Set.of(ConstraintKind.PRIMARY_KEY, ConstraintKind.UNIQUE,
            ConstraintKind.CHECK, ConstraintKind.EXCLUSION);

    private final Sides sides;

    private final Set<PartId> made;

    private final Map<PartId, PartId> homes = new LinkedHashMap<>();

    /**
     * Looks at what is made.
     * @param made the parts that are new or made again
     */
    Folding(Sides sides, Set<PartId> made) {
        this.sides = sides;
        this.made = made;
        for (PartId id : made) {
            if (id.kind() == PartKind.TABLE || id.kind() == PartKind.FOREIGN_TABLE) {
                this.sides.partsAfter(id.name()).forEach((part) -> foldIntoTable(part, id));
            }
        }
        for (PartId id : made) {
            if (id.kind() == PartKind.COLUMN_DEFAULT && !this.homes.containsKey(id)) {
                foldIntoColumn(Objects.requireNonNull(sides.after(id)));
            }
        }
    }

    /** Gives the tables and columns by the parts that come with them. */
    Map<PartId, PartId> homes() {
        return this.homes;
    }

    private void foldIntoTable(SchemaPart part, PartId table) {
        boolean foldable = switch (part.id().kind()) {
            case COLUMN -> true;
            case COLUMN_DEFAULT -> isFree(part);
            case CONSTRAINT -> isInline(part, table) && isFree(part);
            default -> false;
        };
        if (foldable) {
            this.homes.put(part.id(), table);
        }
    }

    private void foldIntoColumn(SchemaPart part) {
        PartId column = Definitions.twin(PartKind.COLUMN, part.id());
        SchemaPart home = this.sides.after(column);
        if (home != null && this.made.contains(column) && !home.has(Facet.INHERITED) && isFree(part)) {
            this.homes.put(part.id(), column);
        }
    }

    private boolean isInline(SchemaPart constraint, PartId table) {
        ConstraintText text = constraint.the(Facet.CONSTRAINT);
        SchemaPart home = this.sides.after(table);
        return home != null && !home.has(Facet.OF_TYPE) && !constraint.has(Facet.PARAMETERS)
                && !constraint.has(Facet.TABLESPACE) && text.validity() == Validity.VALID
                && INLINE.contains(text.kind())
                && this.sides.after(PartId.of(PartKind.PARTITION, table.name())) == null;
    }

    /** Returns whether nothing that a part uses needs the part's table itself. */
    private boolean isFree(SchemaPart part) {
        Set<PartId> seen = new HashSet<>();
        Deque<PartId> open = new ArrayDeque<>();
        List<PartId> own = part.uses().stream().filter((used) -> !isOf(used, part)).toList();
        open.addAll(own);
        while (!open.isEmpty()) {
            PartId used = open.removeFirst();
            if (isOf(used, part)) {
                return false;
            }
            SchemaPart next = (seen.add(used) && this.made.contains(used)) ? this.sides.after(used) : null;
            if (next != null) {
                open.addAll(next.uses());
            }
        }
        return true;
    }

    private static boolean isOf(PartId used, SchemaPart part) {
        return used.object().equals(part.id().of())
                && (used.kind() == PartKind.TABLE || used.kind() == PartKind.FOREIGN_TABLE || used.of() != null);
    }

}
