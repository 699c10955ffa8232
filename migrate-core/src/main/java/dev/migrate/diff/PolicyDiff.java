package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import java.util.List;
import java.util.Objects;

/** Row-level security policies. */
final class PolicyDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        String restrictive = "RESTRICTIVE".equals(part.text(Facet.PERMISSIVE)) ? " AS RESTRICTIVE" : "";
        String command = Objects.requireNonNullElse(part.text(Facet.COMMAND), "ALL");
        return List.of("CREATE " + PartWords.object(part.id()) + restrictive
                + (command.equals("ALL") ? "" : " FOR " + command) + conditions(part));
    }

    private static String conditions(SchemaPart part) {
        return (part.has(Facet.ROLES) ? " TO " + String.join(", ", part.texts(Facet.ROLES)) : "")
                + (part.has(Facet.USING) ? " USING (" + part.text(Facet.USING) + ")" : "")
                + (part.has(Facet.WITH_CHECK) ? " WITH CHECK (" + part.text(Facet.WITH_CHECK) + ")" : "");
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    /** ALTER POLICY cannot take a condition away. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean less = (before.has(Facet.USING) && !after.has(Facet.USING))
                || (before.has(Facet.WITH_CHECK) && !after.has(Facet.WITH_CHECK))
                || (before.has(Facet.ROLES) && !after.has(Facet.ROLES));
        if (less || PartWords.differ(before, after, Facet.PERMISSIVE, Facet.COMMAND)) {
            return Edit.REPLACE;
        }
        return Edit.of(List.of("ALTER " + PartWords.object(after.id()) + conditions(after)));
    }

}
