package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.BadOperationException;
import dev.migrate.change.TableAlteration;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Storage parameters that change, of a table or an index. */
final class StorageParameters {

    private StorageParameters() {
    }

    static AlterBuilder change(Supplier<ObjectReference> reference, Map<String, ?> parameters, Map<String, ?> former) {
        Alteration set = of(parameters, former);
        Alteration back = of(former, parameters);
        return new AlterBuilder(reference, () -> set).back(() -> back);
    }

    private static Alteration of(Map<String, ?> to, Map<String, ?> from) {
        if (to.isEmpty() && from.isEmpty()) {
            throw new BadOperationException("no storage parameter is set or reset", "Name at least one.");
        }
        Map<String, String> set = new TreeMap<>();
        to.forEach((name, value) -> set.put(WrittenSql.of(name), text(name, value)));
        List<String> reset = from.keySet().stream().filter((name) -> !to.containsKey(name)).sorted().toList();
        return new TableAlteration.SetParameters(set, List.copyOf(reset));
    }

    private static String text(String name, @Nullable Object value) {
        if (value == null) {
            throw new BadOperationException("storage parameter \"" + name + "\" has no value",
                    "Leave it out: one that is missing in the values before had none, and one that is missing in those after"
                            + " is reset.");
        }
        return value.toString();
    }

}
