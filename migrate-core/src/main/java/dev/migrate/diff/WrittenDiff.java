package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is known by its CREATE statement, and created again if that changes. */
final class WrittenDiff implements PartDiff {

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        return switch (part.id().kind()) {
            case ATTRIBUTE -> ColumnSettings.create(part, sides);
            case DEFAULT_PRIVILEGES -> List.of();
            default -> {
                List<Operation> operations = new ArrayList<>(List.of(Definitions.create(part)));
                operations.addAll(target(part.withoutFacets(), part));
                yield operations;
            }
        };
    }

    private static List<Operation> target(SchemaPart before, SchemaPart after) {
        return Alterations.follow(before, after, Facet.STATISTICS_TARGET, Property.STATISTICS);
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        PartKind kind = part.id().kind();
        if (kind != PartKind.ATTRIBUTE && kind != PartKind.DEFAULT_PRIVILEGES) {
            return List.of(Definitions.drop(part));
        }
        SchemaPart nothing = part.withoutFacets();
        List<Operation> operations = new ArrayList<>(Annotations.edit(part, nothing));
        operations.addAll((kind == PartKind.ATTRIBUTE) ? ColumnSettings.edit(part, nothing, sides) : List.of());
        return operations;
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return switch (after.id().kind()) {
            case ATTRIBUTE -> Edit.of(ColumnSettings.edit(before, after, sides));
            case AGGREGATE -> before.differs(after, Facet.RETURNS) ? Edit.REPLACE
                    : Edit.of(new Operation.Replace(Definitions.of(after), Definitions.of(before)));
            case EXTENSION -> Edit.of(new Operation.Move(after.id().reference(),
                    Objects.requireNonNullElse(after.get(Facet.SCHEMA), "public")));
            case STATISTICS -> before.differs(after, Facet.STATEMENTS) ? Edit.REPLACE : Edit.of(target(before, after));
            default -> before.differs(after, Facet.STATEMENTS, Facet.DEFINITION) ? Edit.REPLACE : Edit.NONE;
        };
    }

}
