package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import java.util.List;
import java.util.Objects;

/** Functions and procedures: replaced in place where PostgreSQL allows it. */
final class RoutineDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        return List.of(Objects.requireNonNull(part.text(Facet.DEFINITION)).strip());
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean sameShape = !PartWords.differ(before, after, Facet.RETURNS, Facet.TYPE)
                && keepsArguments(before.texts(Facet.ARGUMENTS), after.texts(Facet.ARGUMENTS));
        return sameShape ? Edit.of(create(after, sides)) : Edit.REPLACE;
    }

    /** Names may be given, not changed; defaults may be added, not taken away. */
    private static boolean keepsArguments(List<String> before, List<String> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int index = 0; index < before.size(); index++) {
            String former = before.get(index);
            String latter = after.get(index);
            boolean hadDefault = former.endsWith("=");
            String name = hadDefault ? former.substring(0, former.length() - 1).strip() : former.strip();
            String newName = latter.endsWith("=") ? latter.substring(0, latter.length() - 1).strip() : latter.strip();
            if ((!name.isEmpty() && !name.equals(newName)) || (hadDefault && !latter.endsWith("="))) {
                return false;
            }
        }
        return true;
    }

}
