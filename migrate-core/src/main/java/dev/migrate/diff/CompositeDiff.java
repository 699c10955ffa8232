package dev.migrate.diff;

import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration.Change;
import dev.migrate.change.TypeAlteration.ChangeAttribute;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Composite types. */
final class CompositeDiff implements PartDiff {

    /** PostgreSQL adds attributes at the end only. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        Map<String, Attribute> former = attributes(before);
        Map<String, Attribute> latter = attributes(after);
        List<String> order = new ArrayList<>(former.keySet());
        order.retainAll(latter.keySet());
        boolean retyped = order.stream().anyMatch((name) -> !Objects.equals(former.get(name), latter.get(name)));
        latter.keySet().stream().filter((name) -> !former.containsKey(name)).forEach(order::add);
        boolean inOrder = order.equals(List.copyOf(latter.keySet()));
        boolean stored = sides.isStored(before.id());
        if (!inOrder || (retyped && stored)) {
            return Edit.REPLACE;
        }
        List<Operation> operations = operations(before, former, latter, sides);
        Edit edit = retyped ? Edit.retype(operations, List.of()) : Edit.of(operations);
        List<String> gone = former.keySet()
            .stream()
            .filter((name) -> !latter.containsKey(name))
            .map(Identifier::write)
            .toList();
        return (stored && !gone.isEmpty()) ? edit.with(new Destroys(before.id(), Loss.ATTRIBUTES, gone)) : edit;
    }

    private static List<Operation> operations(SchemaPart part, Map<String, Attribute> former,
            Map<String, Attribute> latter, Sides sides) {
        boolean cascade = sides.users(part.id()).stream().anyMatch((user) -> user.has(Facet.OF_TYPE));
        List<ChangeAttribute> changes = new ArrayList<>();
        former.forEach((name, attribute) -> {
            if (!latter.containsKey(name)) {
                changes.add(new ChangeAttribute(Change.DROP, attribute, cascade));
            }
        });
        latter.forEach((name, attribute) -> {
            if (!attribute.equals(former.get(name))) {
                Change kind = former.containsKey(name) ? Change.ALTER : Change.ADD;
                changes.add(new ChangeAttribute(kind, attribute, cascade));
            }
        });
        return changes.stream().map((change) -> Alterations.alter(part.id(), change)).toList();
    }

    private static Map<String, Attribute> attributes(SchemaPart part) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        part.all(Facet.ATTRIBUTES).forEach((attribute) -> attributes.put(attribute.name(), attribute));
        return attributes;
    }

}
