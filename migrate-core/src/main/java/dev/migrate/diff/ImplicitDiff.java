package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is set on a part that comes with another part. */
final class ImplicitDiff implements PartDiff {

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        return settings(part.withoutFacets(), part, sides);
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        SchemaPart nothing = part.withoutFacets();
        List<Operation> operations = new ArrayList<>(Annotations.edit(part, nothing));
        operations.addAll(settings(part, nothing, sides));
        return operations;
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return Edit.of(settings(before, after, sides));
    }

    private static List<Operation> settings(SchemaPart before, SchemaPart after, Sides sides) {
        return switch (after.id().kind()) {
            case ATTRIBUTE -> ColumnSettings.edit(before, after, sides);
            case IMPLICIT_INDEX -> {
                List<Operation> operations = new ArrayList<>(
                        Alterations.parameters(before, after, after.id().reference()));
                operations.addAll(IndexDiff.settings(before, after));
                yield operations;
            }
            case IMPLICIT_TRIGGER -> before.differs(after, Facet.FIRES)
                    ? List.of(Alterations.set(after.id(), Property.FIRING, fires(after, sides))) : List.of();
            default -> List.of();
        };
    }

    /** Gives when a trigger fires: when that of the whole table does, if not else. */
    private static @Nullable Object fires(SchemaPart trigger, Sides sides) {
        return trigger.has(Facet.FIRES) ? trigger.get(Facet.FIRES)
                : trigger.uses()
                    .stream()
                    .filter((used) -> used.kind() == PartKind.TRIGGER)
                    .map(sides::after)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map((whole) -> whole.get(Facet.FIRES))
                    .orElse(null);
    }

}
