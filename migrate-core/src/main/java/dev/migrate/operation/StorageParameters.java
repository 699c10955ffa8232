package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.TableAlteration;
import dev.migrate.schema.ObjectReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Storage parameters that change, of a table or an index. */
final class StorageParameters {

    private StorageParameters() {
    }

    static AlterBuilder change(Supplier<ObjectReference> reference, Map<String, ?> parameters, Map<String, ?> former) {
        return new AlterBuilder(reference, () -> of(parameters, former)).back(() -> of(former, parameters));
    }

    private static Alteration of(Map<String, ?> to, Map<String, ?> from) {
        Map<String, String> set = new TreeMap<>();
        to.forEach((name, value) -> set.put(name, Objects.toString(value)));
        List<String> reset = from.keySet().stream().filter((name) -> !to.containsKey(name)).sorted().toList();
        return new TableAlteration.SetParameters(set, List.copyOf(reset));
    }

}
