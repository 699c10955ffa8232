package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enums: values are added, and for anything else the type is made anew. */
final class EnumDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        return List.of("CREATE TYPE " + part.id().name().sql()
                + part.texts(Facet.VALUES)
                    .stream()
                    .map(SqlLiteral::quote)
                    .collect(Collectors.joining(", ", " AS ENUM (", ")")));
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<String> former = before.texts(Facet.VALUES);
        List<String> latter = after.texts(Facet.VALUES);
        List<String> kept = latter.stream().filter(former::contains).toList();
        return kept.equals(former) ? Edit.of(added(after, former, latter)) : Edit.REPLACE;
    }

    private static List<String> added(SchemaPart part, List<String> former, List<String> latter) {
        List<String> statements = new ArrayList<>();
        List<String> known = new ArrayList<>(former);
        for (int index = 0; index < latter.size(); index++) {
            String value = latter.get(index);
            if (known.contains(value)) {
                continue;
            }
            String place = "";
            if (index > 0 && !known.get(known.size() - 1).equals(latter.get(index - 1))) {
                place = " AFTER " + SqlLiteral.quote(latter.get(index - 1));
            }
            else if (index == 0 && !known.isEmpty()) {
                place = " BEFORE " + SqlLiteral.quote(known.get(0));
            }
            known.add(index, value);
            statements.add("ALTER TYPE " + part.id().name().sql() + " ADD VALUE " + SqlLiteral.quote(value) + place);
        }
        return statements;
    }

    /** Gives the values that an enum gets. */
    static List<String> newValues(SchemaPart before, SchemaPart after) {
        return after.texts(Facet.VALUES)
            .stream()
            .filter((value) -> !before.texts(Facet.VALUES).contains(value))
            .toList();
    }

}
