package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration.AddValue;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;

/** Enums: values are added, and for anything else the type is created again. */
final class EnumDiff implements PartDiff {

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<String> former = before.all(Facet.VALUES);
        List<String> latter = after.all(Facet.VALUES);
        List<String> kept = latter.stream().filter(former::contains).toList();
        return kept.equals(former) ? Edit.of(added(after, former, latter)) : Edit.REPLACE;
    }

    private static List<Operation> added(SchemaPart part, List<String> former, List<String> latter) {
        List<Operation> operations = new ArrayList<>();
        List<String> known = new ArrayList<>(former);
        for (int index = 0; index < latter.size(); index++) {
            String value = latter.get(index);
            if (known.contains(value)) {
                continue;
            }
            boolean last = index > 0 && known.get(known.size() - 1).equals(latter.get(index - 1));
            String before = (index == 0 && !known.isEmpty()) ? known.get(0) : null;
            String after = (index > 0 && !last) ? latter.get(index - 1) : null;
            known.add(index, value);
            operations.add(Alterations.alter(part.id(), new AddValue(value, before, after)));
        }
        return operations;
    }

    /** Gives the values that an enum gets. */
    static List<String> newValues(SchemaPart before, SchemaPart after) {
        List<String> values = new ArrayList<>(after.all(Facet.VALUES));
        values.removeAll(before.all(Facet.VALUES));
        return values;
    }

}
