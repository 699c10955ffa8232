package dev.migrate.diff;

import dev.migrate.change.Alteration;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetOptions;
import dev.migrate.change.TableAlteration.SetParameters;
import dev.migrate.change.TableAlteration.SetProperty;
import dev.migrate.schema.ObjectReference;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alterations that several kinds of part have. */
final class Alterations {

    private Alterations() {
    }

    static Operation alter(PartId part, Alteration change) {
        return alter(part.reference(), change);
    }

    static Operation alter(ObjectReference reference, Alteration change) {
        return new Operation.Alter(reference, change, null);
    }

    static Operation set(PartId part, Property property, @Nullable Object value) {
        return alter(part, new SetProperty(property, (value != null) ? value.toString() : null));
    }

    /** Gives what sets a property to what a facet says, if that has changed. */
    static List<Operation> follow(SchemaPart before, SchemaPart after, Facet<?> facet, Property property) {
        return before.differs(after, facet) ? List.of(set(after.id(), property, after.get(facet))) : List.of();
    }

    /** Gives what sets and resets storage parameters. */
    static List<Operation> parameters(SchemaPart before, SchemaPart after, ObjectReference reference) {
        Map<String, String> former = Definitions.parameters(before);
        Map<String, String> latter = Definitions.parameters(after);
        Map<String, String> set = new LinkedHashMap<>(latter);
        set.entrySet().removeAll(former.entrySet());
        List<String> reset = former.keySet().stream().filter((name) -> !latter.containsKey(name)).toList();
        return (set.isEmpty() && reset.isEmpty()) ? List.of()
                : List.of(alter(reference, new SetParameters(set, reset)));
    }

    /** Gives what changes the options of a foreign object. */
    static List<Operation> options(SchemaPart before, SchemaPart after) {
        Map<String, String> former = Definitions.parameters(before);
        Map<String, String> latter = Definitions.parameters(after);
        Map<String, String> added = new LinkedHashMap<>();
        Map<String, String> set = new LinkedHashMap<>();
        latter.forEach((name, value) -> {
            if (!Objects.equals(former.get(name), value)) {
                (former.containsKey(name) ? set : added).put(name, value);
            }
        });
        List<String> dropped = new ArrayList<>(former.keySet());
        dropped.removeAll(latter.keySet());
        dropped.sort(null);
        return (added.isEmpty() && set.isEmpty() && dropped.isEmpty()) ? List.of()
                : List.of(alter(after.id(), new SetOptions(added, set, dropped)));
    }

}
