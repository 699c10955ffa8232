package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is known by its CREATE statement, and made anew where that changes. */
final class WrittenDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        PartId id = part.id();
        String definition = part.text(Facet.DEFINITION);
        return switch (id.kind()) {
            case SCHEMA -> List.of("CREATE " + PartWords.object(id));
            case EXTENSION -> List.of("CREATE " + PartWords.object(id) + (part.has(Facet.SCHEMA)
                    ? " SCHEMA " + Identifier.write(Objects.requireNonNull(part.text(Facet.SCHEMA))) : ""));
            case RANGE_TYPE -> List.of("CREATE " + PartWords.object(id) + " AS RANGE " + definition);
            case AGGREGATE -> List.of("CREATE " + PartWords.object(id) + " " + definition);
            case ATTRIBUTE -> ColumnText.after(part, sides);
            case DEFAULT_PRIVILEGES -> List.of();
            case STATISTICS -> withTarget(part, Objects.requireNonNull(definition));
            default -> part.texts(Facet.DEFINITION);
        };
    }

    private static List<String> withTarget(SchemaPart part, String definition) {
        return part.has(Facet.STATISTICS_TARGET) ? List.of(definition, target(part)) : List.of(definition);
    }

    private static String target(SchemaPart part) {
        return "ALTER " + PartWords.object(part.id()) + " SET STATISTICS "
                + Objects.requireNonNullElse(part.text(Facet.STATISTICS_TARGET), "-1");
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return switch (part.id().kind()) {
            case ATTRIBUTE, DEFAULT_PRIVILEGES -> {
                SchemaPart nothing = part.withoutFacets();
                List<String> statements = new ArrayList<>(Annotations.edit(part, nothing));
                statements.addAll((part.id().kind() == PartKind.ATTRIBUTE) ? ColumnText.settings(part, nothing, sides)
                        : List.of());
                yield statements;
            }
            default -> List.of("DROP " + PartWords.object(part.id()));
        };
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return switch (after.id().kind()) {
            case ATTRIBUTE -> Edit.of(ColumnText.settings(before, after, sides));
            case AGGREGATE -> PartWords.differ(before, after, Facet.RETURNS) ? Edit.REPLACE : Edit
                .of(List.of("CREATE OR REPLACE " + PartWords.object(after.id()) + " " + after.text(Facet.DEFINITION)));
            case EXTENSION -> Edit.of(List.of("ALTER " + PartWords.object(after.id()) + " SET SCHEMA "
                    + Objects.requireNonNullElse(after.text(Facet.SCHEMA), "public")));
            case STATISTICS ->
                PartWords.differ(before, after, Facet.DEFINITION) ? Edit.REPLACE : Edit.of(List.of(target(after)));
            default -> PartWords.differ(before, after, Facet.DEFINITION, Facet.ATTRIBUTES) ? Edit.REPLACE : Edit.NONE;
        };
    }

}
