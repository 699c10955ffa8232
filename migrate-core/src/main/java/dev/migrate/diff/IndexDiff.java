package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.DropOptions;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.change.TableAlteration.SetColumnTarget;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Indexes that belong to no constraint. */
final class IndexDiff implements PartDiff {

    private static final int USUAL_TARGET = -1;

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(part.id().object()), sides)
                || isBuiltOnline(part, sides)) {
            return List.of();
        }
        // one that waits for its partitions' indexes
        boolean alone = part.has(Facet.INVALID) && sides.isPartitioned(part.id().object());
        return created(part, Definitions.create(Definitions.index(part, part.id().name().name(), alone)));
    }

    List<Operation> createLate(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(part.id().object()), sides)
                || !isBuiltOnline(part, sides)) {
            return List.of();
        }
        return created(part, concurrently(part, part.id().name().name()));
    }

    private static List<Operation> created(SchemaPart part, Operation first) {
        List<Operation> operations = new ArrayList<>(List.of(first));
        operations.addAll(settings(part.withoutFacets(), part));
        return operations;
    }

    private static Operation concurrently(SchemaPart part, String name) {
        return new Operation.Create(Definitions.index(part, name, false), false, true);
    }

    /**
     * Gives what builds another index beside the one of the same name, and takes its
     * place.
     */
    List<Operation> swap(SchemaPart part, Sides sides) {
        QualifiedName name = Definitions.indexName(part.id());
        String temporary = sides.spareNames().like(name.withName(name.name() + "_new")).name();
        return List.of(concurrently(part, temporary), dropOnline(part),
                new Operation.Rename(ObjectReference.of(ObjectKind.INDEX, name.withName(temporary)), name.name()));
    }

    boolean isBuiltOnline(SchemaPart part, Sides sides) {
        return sides.isLive(part.id().object()) && !sides.isPartitioned(part.id().object());
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsAfter(part.id().object()), sides)) {
            return List.of();
        }
        // a partition's own key goes with it
        boolean key = sides.users(part.id()).stream().anyMatch((user) -> Sides.isAttached(user, part.id()));
        return List.of(new Drop(part.id().reference(), null, new DropOptions(false, key, false)));
    }

    /** Gives what drops an index while others read and write. */
    static Operation dropOnline(SchemaPart part) {
        return new Drop(part.id().reference(), null, new DropOptions(false, false, true));
    }

    private static boolean comesWithPartition(SchemaPart part, List<SchemaPart> twins, Sides sides) {
        String body = part.the(Facet.INDEX).body();
        return sides.stays(part.id().object()) && twins.stream()
            .anyMatch((twin) -> twin.id().kind() == PartKind.INDEX && twin.the(Facet.INDEX).body().equals(body));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (before.differs(after, Facet.INDEX, Facet.INVALID)) {
            return Edit.REPLACE;
        }
        List<Operation> operations = new ArrayList<>(settings(before, after));
        operations.addAll(AttachedNames.edit(before, after));
        return Edit.of(operations);
    }

    /** Gives what only ALTER INDEX can say. */
    static List<Operation> settings(SchemaPart before, SchemaPart after) {
        Map<Integer, Integer> former = Objects.requireNonNullElse(before.get(Facet.COLUMN_TARGETS), Map.of());
        Map<Integer, Integer> latter = Objects.requireNonNullElse(after.get(Facet.COLUMN_TARGETS), Map.of());
        TreeSet<Integer> columns = new TreeSet<>(former.keySet());
        columns.addAll(latter.keySet());
        List<Operation> operations = new ArrayList<>();
        for (Integer column : columns) {
            int target = latter.getOrDefault(column, USUAL_TARGET);
            if (target != former.getOrDefault(column, USUAL_TARGET)) {
                operations.add(Alterations.alter(after.id(), new SetColumnTarget(column, target)));
            }
        }
        operations.addAll(Alterations.follow(before, after, Facet.TABLESPACE, Property.TABLESPACE));
        return operations;
    }

}
