package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Triggers, rules and event triggers, and whether they fire. */
final class TriggerDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        List<String> statements = new ArrayList<>(List.of(Objects.requireNonNull(part.text(Facet.DEFINITION))));
        if (part.has(Facet.ENABLED)) {
            statements.add(enable(part.id(), part.text(Facet.ENABLED)));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (PartWords.differ(before, after, Facet.DEFINITION, Facet.TYPE)) {
            return Edit.REPLACE;
        }
        return PartWords.differ(before, after, Facet.ENABLED)
                ? Edit.of(List.of(enable(after.id(), after.text(Facet.ENABLED)))) : Edit.NONE;
    }

    private static String enable(PartId id, @Nullable String state) {
        String words = Objects.requireNonNullElse(state, "ENABLE");
        if (id.kind() == PartKind.EVENT_TRIGGER) {
            return "ALTER " + PartWords.object(id) + " " + words;
        }
        return PartWords.alterTable(id) + words + " " + id.kind().keyword() + " " + id.name().sql();
    }

}
