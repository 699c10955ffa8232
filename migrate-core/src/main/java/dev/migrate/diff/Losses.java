package dev.migrate.diff;

import dev.migrate.change.Exposes;
import dev.migrate.change.Exposes.Guard;
import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.schema.Firing;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;
import java.util.stream.Stream;

/** The losses with a part that is dropped: rows, values, or what protected them. */
final class Losses {

    private final Sides sides;

    private final Comparison comparison;

    Losses(Sides sides, Comparison comparison) {
        this.sides = sides;
        this.comparison = comparison;
    }

    /** Gives what must be allowed before a part is dropped. */
    List<Hazard> of(SchemaPart part) {
        PartId id = part.id();
        boolean protects = this.comparison.dropped().containsKey(id) && stays(id);
        return switch (id.kind()) {
            case TABLE -> List.of(new Destroys(id, Loss.WITH_ROWS));
            case COLUMN -> part.has(Facet.GENERATED) ? List.of() : List.of(new Destroys(id, Loss.WITH_VALUES));
            case POLICY -> protects ? List.of(new Exposes(id, Guard.POLICY)) : List.of();
            case TRIGGER, RULE, EVENT_TRIGGER -> (protects && part.get(Facet.FIRES) != Firing.DISABLE)
                    ? List.of(new Exposes(id, Guard.TRIGGER)) : List.of();
            case DEFAULT_PRIVILEGES -> Annotations.exposures(part, part.withoutFacets());
            default -> List.of();
        };
    }

    /** Returns whether what a part belongs to is there afterwards. */
    private boolean stays(PartId part) {
        return part.of() == null
                || Stream.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.VIEW, PartKind.MATERIALIZED_VIEW)
                    .anyMatch((kind) -> this.sides.after(PartId.of(kind, part.object())) != null);
    }

}
