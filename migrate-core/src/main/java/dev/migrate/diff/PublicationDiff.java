package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Publications. */
final class PublicationDiff implements PartDiff {

    private static final String ALL = "ALL TABLES";

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        String what = part.texts(Facet.TABLES).contains(ALL) ? " FOR " + ALL
                : members(part).isEmpty() ? "" : " FOR " + String.join(", ", members(part));
        return List.of("CREATE " + PartWords.object(part.id()) + what + PartWords.with(part));
    }

    private static List<String> members(SchemaPart part) {
        List<String> members = new ArrayList<>(part.texts(Facet.TABLES).stream().map("TABLE "::concat).toList());
        part.texts(Facet.SCHEMAS).forEach((schema) -> members.add("TABLES IN SCHEMA " + Identifier.write(schema)));
        return members;
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        String alter = "ALTER " + PartWords.object(after.id()) + " ";
        List<String> statements = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.TABLES, Facet.SCHEMAS)) {
            boolean all = before.texts(Facet.TABLES).contains(ALL) || after.texts(Facet.TABLES).contains(ALL);
            if (all || members(after).isEmpty()) {
                return Edit.REPLACE;
            }
            statements.add(alter + "SET " + String.join(", ", members(after)));
        }
        if (PartWords.differ(before, after, Facet.PARAMETERS)) {
            List<String> options = new ArrayList<>(
                    List.of("publish='insert, update, delete, truncate'", "publish_via_partition_root=false"));
            after.texts(Facet.PARAMETERS).forEach((option) -> {
                options.removeIf((usual) -> PartWords.parameterName(usual).equals(PartWords.parameterName(option)));
                options.add(option);
            });
            statements.add(alter + "SET (" + PartWords.parameters(options) + ")");
        }
        return Edit.of(statements);
    }

}
