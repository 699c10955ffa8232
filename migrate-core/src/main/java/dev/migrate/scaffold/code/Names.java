package dev.migrate.scaffold.code;

import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as the operations take them. */
final class Names {

    private Names() {
    }

    static String of(QualifiedName name) {
        return (name.schema() != null) ? part(name.schema()) + "." + part(name.name()) : part(name.name());
    }

    /** Gives a name that has no schema before it. */
    static String part(String stored) {
        return (stored.isBlank() || stored.indexOf('.') >= 0 || stored.indexOf('"') >= 0)
                ? '"' + stored.replace("\"", "\"\"") + '"' : stored;
    }

    static List<String> all(List<QualifiedName> names) {
        return names.stream().map(Names::of).toList();
    }

    /**
     * Gives a call about an object: its kind, its table if it is part of one, and its
     * name come first.
     */
    static Call call(String method, ObjectReference reference, @Nullable Object... more) {
        return call(method, reference, true, more);
    }

    /** Gives a call whose method knows the kind. */
    static Call known(String method, ObjectReference reference, @Nullable Object... more) {
        return call(method, reference, false, more);
    }

    private static Call call(String method, ObjectReference reference, boolean kind, @Nullable Object... more) {
        List<@Nullable Object> arguments = new ArrayList<>();
        if (kind) {
            arguments.add(reference.kind());
        }
        if (reference.table() != null) {
            arguments.add(of(reference.table()));
            arguments.add(reference.name().name());
        }
        else {
            arguments.add(own(reference));
        }
        arguments.addAll(Arrays.asList(more));
        return Call.operation(method, arguments.toArray());
    }

    private static String own(ObjectReference reference) {
        String types = reference.arguments();
        return switch (reference.kind()) {
            // types, not a name
            case CAST -> reference.name().name();
            case OPERATOR_CLASS, OPERATOR_FAMILY -> of(reference.name()) + " USING " + types;
            default -> of(reference.name()) + ((types != null) ? "(" + types + ")" : "");
        };
    }

    /** Sets each parameter. */
    static Call parameters(Call call, Map<String, String> parameters) {
        Call all = call;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            all = all.then("with", parameter.getKey(), parameter.getValue());
        }
        return all;
    }

}
