package dev.migrate.diff;

import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts go, and with what, so that nothing has to be said of them. */
final class Departures {

    private static final Set<PartKind> RELATIONS = Set.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW,
            PartKind.MATERIALIZED_VIEW, PartKind.COMPOSITE_TYPE);

    private final Sides sides;

    private final Comparison comparison;

    private final boolean separateKeys;

    Departures(Sides sides, Comparison comparison, Keys keys) {
        this.sides = sides;
        this.comparison = comparison;
        this.separateKeys = keys == Keys.ONE_BY_ONE;
    }

    /** Tells whether a part is dropped, to come back or not. */
    boolean goes(PartId id) {
        return this.comparison.dropped().containsKey(id) || this.comparison.replaced().contains(id);
    }

    /** Gives what a part goes with, so that nothing has to be said of it. */
    @Nullable PartId home(SchemaPart part) {
        PartId id = part.id();
        QualifiedName of = id.of();
        boolean key = "f".equals(part.text(Facet.TYPE)) && id.kind() == PartKind.CONSTRAINT;
        if (of == null || (key && this.separateKeys)) {
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
        return homeColumn(part);
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

    /** How the foreign keys of dropped tables go. */
    enum Keys {

        /** With their tables. */
        WITH_TABLES,
        /** Before their tables, since those refer to each other. */
        ONE_BY_ONE

    }

}
