package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Foreign-data wrappers and servers, and options as they have them. */
final class ForeignDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        String wrapper = (part.id().kind() == PartKind.SERVER)
                ? " FOREIGN DATA WRAPPER " + Identifier.write(Objects.requireNonNull(part.text(Facet.SERVER))) : "";
        return List.of("CREATE " + PartWords.object(part.id()) + words(part) + wrapper + options(part));
    }

    private static String words(SchemaPart part) {
        return part.has(Facet.DEFINITION) ? " " + part.text(Facet.DEFINITION) : "";
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (PartWords.differ(before, after, Facet.DEFINITION, Facet.SERVER)) {
            return Edit.REPLACE;
        }
        return Edit.of(changeOptions(before, after).stream()
            .map((action) -> "ALTER " + PartWords.object(after.id()) + " " + action)
            .toList());
    }

    /** Gives {@code OPTIONS (a 'b')} after a blank, or nothing. */
    static String options(SchemaPart part) {
        List<String> options = part.texts(Facet.PARAMETERS).stream().map(ForeignDiff::option).toList();
        return options.isEmpty() ? "" : " OPTIONS (" + String.join(", ", options) + ")";
    }

    static List<String> changeOptions(SchemaPart before, SchemaPart after) {
        Map<String, String> former = new HashMap<>();
        before.texts(Facet.PARAMETERS).forEach((option) -> former.put(PartWords.parameterName(option), option));
        List<String> actions = new ArrayList<>();
        for (String option : after.texts(Facet.PARAMETERS)) {
            String known = former.remove(PartWords.parameterName(option));
            if (!option.equals(known)) {
                actions.add(((known != null) ? "SET " : "ADD ") + option(option));
            }
        }
        former.keySet().stream().sorted().forEach((name) -> actions.add("DROP " + Identifier.write(name)));
        return actions.isEmpty() ? List.of() : List.of("OPTIONS (" + String.join(", ", actions) + ")");
    }

    private static String option(String option) {
        String name = PartWords.parameterName(option);
        return Identifier.write(name) + " "
                + SqlLiteral.quote(option.substring(Math.min(option.length(), name.length() + 1)));
    }

}
