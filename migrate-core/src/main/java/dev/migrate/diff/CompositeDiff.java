package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Composite types. */
final class CompositeDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        return List.of("CREATE TYPE " + part.id().name().sql() + " AS ("
                + String.join(", ", part.texts(Facet.ATTRIBUTES)) + ")");
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    /** PostgreSQL adds attributes at the end only. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        Map<String, String> former = attributes(before);
        Map<String, String> latter = attributes(after);
        List<String> kept = former.keySet().stream().filter(latter::containsKey).toList();
        List<String> order = new ArrayList<>(kept);
        latter.keySet().stream().filter((name) -> !former.containsKey(name)).forEach(order::add);
        boolean inOrder = order.equals(List.copyOf(latter.keySet()));
        boolean retyped = kept.stream().anyMatch((name) -> !Objects.equals(latter.get(name), former.get(name)));
        boolean stored = isStored(before.id(), sides);
        if (!inOrder || (retyped && stored)) {
            return stored ? Edit.replace("what " + before.id() + " cannot hold any more") : Edit.REPLACE;
        }
        List<String> gone = former.keySet().stream().filter((name) -> !latter.containsKey(name)).toList();
        Edit edit = retyped ? Edit.retype(statements(before, former, latter, sides), List.of())
                : Edit.of(statements(before, former, latter, sides));
        return (stored && !gone.isEmpty())
                ? edit.destroying("the attributes " + String.join(", ", gone) + " of " + before.id()) : edit;
    }

    private static List<String> statements(SchemaPart part, Map<String, String> former, Map<String, String> latter,
            Sides sides) {
        String cascade = sides.users(part.id()).stream().anyMatch((user) -> user.has(Facet.OF_TYPE)) ? " CASCADE" : "";
        String alter = "ALTER TYPE " + part.id().name().sql() + " ";
        List<String> statements = new ArrayList<>();
        former.forEach((name, type) -> {
            if (!latter.containsKey(name)) {
                statements.add(alter + "DROP ATTRIBUTE " + name + cascade);
            }
        });
        latter.forEach((name, type) -> {
            if (!former.containsKey(name)) {
                statements.add(alter + "ADD ATTRIBUTE " + name + " " + type + cascade);
            }
            else if (!type.equals(former.get(name))) {
                statements.add(alter + "ALTER ATTRIBUTE " + name + " TYPE " + type + cascade);
            }
        });
        return statements;
    }

    /** Tells whether a column somewhere has values of the type. */
    private static boolean isStored(PartId type, Sides sides) {
        return sides.users(type)
            .stream()
            .anyMatch((user) -> user.id().kind() == PartKind.COLUMN || (user.id().kind() != PartKind.ATTRIBUTE
                    && isType(user.id().kind()) && isStored(user.id(), sides)));
    }

    private static boolean isType(PartKind kind) {
        return kind == PartKind.COMPOSITE_TYPE || kind == PartKind.DOMAIN || kind == PartKind.RANGE_TYPE;
    }

    private static Map<String, String> attributes(SchemaPart part) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : part.texts(Facet.ATTRIBUTES)) {
            int end = IndexDiff.endOfName(attribute, 0);
            attributes.put(attribute.substring(0, end), attribute.substring(end + 1));
        }
        return attributes;
    }

}
