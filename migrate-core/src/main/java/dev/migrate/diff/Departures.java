package dev.migrate.diff;

import dev.migrate.schema.ConstraintKind;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts go, and with what, so that nothing has to be said of them. */
final class Departures {

    private static final Set<PartKind> RELATIONS = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.COMPOSITE_TYPE);

    // the rule of a view is the view
    private static final Set<PartKind> TIES = Set.of(PartKind.CONSTRAINT, PartKind.COLUMN_DEFAULT, PartKind.INDEX,
            PartKind.RULE, PartKind.TRIGGER, PartKind.POLICY);

    private static final Set<PartKind> TIED = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.COLUMN, PartKind.FUNCTION);

    private final Sides sides;

    private final Comparison comparison;

    private final boolean separate;

    Departures(Sides sides, Comparison comparison, Ties ties) {
        this.sides = sides;
        this.comparison = comparison;
        this.separate = ties == Ties.CUT;
    }

    /** Returns whether a part is dropped, to come back or not. */
    boolean goes(PartId id) {
        return this.comparison.dropped().containsKey(id) || this.comparison.replaced().contains(id);
    }

    /** Gives what a part goes with, so that nothing has to be said of it. */
    @Nullable PartId home(SchemaPart part) {
        PartId id = part.id();
        QualifiedName of = id.of();
        if (id.kind().isImplicit()) {
            return part.uses().stream().filter(this::goes).findFirst().orElse(null);
        }
        if (of == null || (this.separate && ties(part, of))) {
            return null;
        }
        for (PartKind kind : RELATIONS) {
            PartId relation = PartId.of(kind, of);
            if (this.sides.before(relation) != null && goes(relation)) {
                return relation;
            }
        }
        PartId domain = PartId.of(PartKind.DOMAIN, of);
        if (id.kind() == PartKind.DOMAIN_CONSTRAINT && goes(domain) && !this.comparison.swapped().contains(domain)) {
            return domain;
        }
        return part.uses()
            .stream()
            .filter((used) -> Sides.isAttached(part, used) && goes(used))
            .findFirst()
            .orElseGet(() -> homeColumn(part));
    }

    /**
     * Returns whether a part of a relation makes another, which goes too, wait for it.
     */
    private boolean ties(SchemaPart part, QualifiedName of) {
        return Sides.isConstraint(part, ConstraintKind.FOREIGN_KEY) || (TIES.contains(part.id().kind()) && part.uses()
            .stream()
            .anyMatch((used) -> TIED.contains(used.kind()) && !isOf(used, of) && goes(used)));
    }

    private static boolean isOf(PartId used, QualifiedName relation) {
        return relation.equals(used.of()) || relation.equals(used.name());
    }

    private @Nullable PartId homeColumn(SchemaPart part) {
        PartId id = part.id();
        boolean definedByColumn = id.kind() == PartKind.COLUMN_DEFAULT
                || (Set.of(PartKind.INDEX, PartKind.CONSTRAINT).contains(id.kind()) && this.sides.after(id) == null);
        if (!definedByColumn) {
            return null;
        }
        return part.uses()
            .stream()
            .filter((used) -> used.kind() == PartKind.COLUMN && Objects.equals(used.of(), id.of()) && goes(used)
                    && this.sides.after(used) == null)
            .findFirst()
            .orElse(null);
    }

    /**
     * How what ties a dropped table to others goes: foreign keys, rules, policies,
     * triggers, and expressions that call a function.
     */
    enum Ties {

        /** With the table. */
        KEPT,
        /** Before the table, since it and the others wait for each other. */
        CUT

    }

}
