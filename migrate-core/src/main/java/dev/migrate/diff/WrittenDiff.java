package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.snapshot.ExtensionVersion;
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
        if (part.id().kind() == PartKind.DEFAULT_PRIVILEGES) {
            return List.of();
        }
        List<Operation> operations = new ArrayList<>(List.of(Definitions.create(part)));
        operations.addAll(target(part.withoutFacets(), part));
        return operations;
    }

    private static List<Operation> target(SchemaPart before, SchemaPart after) {
        return Alterations.follow(before, after, Facet.STATISTICS_TARGET, Property.STATISTICS);
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        return (part.id().kind() == PartKind.DEFAULT_PRIVILEGES) ? Annotations.edit(part, part.withoutFacets())
                : List.of(Definitions.drop(part));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return switch (after.id().kind()) {
            case AGGREGATE -> before.differs(after, Facet.RETURNS) ? Edit.REPLACE
                    : Edit.of(new Operation.Replace(Definitions.of(after), Definitions.of(before)));
            case EXTENSION -> extension(before, after);
            case STATISTICS -> before.differs(after, Facet.STATEMENTS) ? Edit.REPLACE : Edit.of(target(before, after));
            default -> before.differs(after, Facet.STATEMENTS, Facet.DEFINITION) ? Edit.REPLACE : Edit.NONE;
        };
    }

    /** Versions that are not stated do not count as differences. */
    private static Edit extension(SchemaPart before, SchemaPart after) {
        List<Operation> operations = new ArrayList<>();
        if (before.differs(after, Facet.SCHEMA)) {
            operations.add(new Operation.Move(after.id().reference(),
                    Objects.requireNonNullElse(after.get(Facet.SCHEMA), "public")));
        }
        ExtensionVersion former = before.get(Facet.VERSION);
        ExtensionVersion latter = after.get(Facet.VERSION);
        if (former == null || latter == null || former.name().equals(latter.name()) || !latter.isReachable()) {
            return Edit.of(operations);
        }
        operations.add(Alterations.set(after.id(), Property.VERSION, latter.name()));
        Edit edit = Edit.of(operations);
        return former.isReachable() ? edit
                : edit.with(new Review(after.id(), Reason.NO_UPDATE_BACK, former.name(), latter.name()));
    }

}
