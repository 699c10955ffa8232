package dev.migrate.diff;

import dev.migrate.change.Exposes;
import dev.migrate.change.Exposes.Guard;
import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Attach;
import dev.migrate.change.TableAlteration.Detach;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.PartitionBound;
import dev.migrate.schema.ReplicaIdentity;
import dev.migrate.schema.SchemaObject;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Tables, apart from their columns, constraints and indexes. */
final class TableDiff implements PartDiff {

    private final Set<PartId> folded;

    /**
     * Compares tables.
     * @param folded the parts of new tables that CREATE TABLE creates
     */
    TableDiff(Set<PartId> folded) {
        this.folded = folded;
    }

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        return new TableDefinition(part, sides, this.folded).operations();
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (before.differs(after, Facet.PARTITION_BY, Facet.SERVER)) {
            return Edit.REPLACE.with(new Destroys(before.id(), Loss.ROWS)).with(exposures(before, after));
        }
        List<Operation> operations = new ArrayList<>();
        if (before.differs(after, Facet.INHERITS)) {
            operations.addAll(checks(after.id().name(), sides));
        }
        if (before.differs(after, Facet.UNLOGGED)) {
            operations.add(persistence(after));
        }
        operations.addAll(after.has(Facet.SERVER) ? Alterations.options(before, after)
                : Alterations.parameters(before, after, after.id().reference()));
        operations.addAll(Alterations.follow(before, after, Facet.TABLESPACE, Property.TABLESPACE));
        operations.addAll(Alterations.follow(before, after, Facet.ACCESS_METHOD, Property.ACCESS_METHOD));
        operations.addAll(Alterations.follow(before, after, Facet.ROW_SECURITY, Property.ROW_SECURITY));
        operations.addAll(Alterations.follow(before, after, Facet.FORCE_ROW_SECURITY, Property.FORCE_ROW_SECURITY));
        operations.addAll(family(before, after));
        return Edit.of(operations).with(exposures(before, after));
    }

    private static List<Hazard> exposures(SchemaPart before, SchemaPart after) {
        List<Hazard> exposures = new ArrayList<>();
        if (before.has(Facet.ROW_SECURITY) && !after.has(Facet.ROW_SECURITY)) {
            exposures.add(new Exposes(after.id(), Guard.ROW_SECURITY));
        }
        else if (before.has(Facet.FORCE_ROW_SECURITY) && !after.has(Facet.FORCE_ROW_SECURITY)) {
            exposures.add(new Exposes(after.id(), Guard.FORCED_ROW_SECURITY));
        }
        return exposures;
    }

    /** Gives what makes a table or sequence survive a crash or not. */
    static Operation persistence(SchemaPart part) {
        return Alterations.set(part.id(), Property.PERSISTENCE, part.has(Facet.UNLOGGED) ? "UNLOGGED" : "LOGGED");
    }

    /**
     * Gives what adds the conditions of the parents that a table must have to join them.
     */
    private static List<Operation> checks(QualifiedName table, Sides sides) {
        return sides.partsOfParentsAfter(table)
            .stream()
            .filter((part) -> Sides.isConstraint(part, ConstraintKind.CHECK) && !part.the(Facet.CONSTRAINT).noInherit())
            .filter((part) -> sides.before(PartId.of(PartKind.CONSTRAINT, table, part.id().name().name())) == null
                    && sides.partsOfParentsBefore(table).stream().noneMatch((known) -> known.id().equals(part.id())))
            .map((part) -> Definitions.create(new SchemaObject.TableConstraint(table, Definitions.constraint(part))))
            .toList();
    }

    private static List<Operation> family(SchemaPart before, SchemaPart after) {
        List<QualifiedName> former = before.all(Facet.INHERITS);
        List<QualifiedName> latter = after.all(Facet.INHERITS);
        List<Operation> operations = new ArrayList<>();
        former.stream()
            .filter((parent) -> !latter.contains(parent))
            .forEach((parent) -> operations.add(Alterations.set(after.id(), Property.NO_INHERIT, parent.sql())));
        latter.stream()
            .filter((parent) -> !former.contains(parent))
            .forEach((parent) -> operations.add(Alterations.set(after.id(), Property.INHERIT, parent.sql())));
        operations.addAll(Alterations.follow(before, after, Facet.OF_TYPE, Property.OF_TYPE));
        return operations;
    }

    /** Gives what a table says of its indexes, which have to be there first. */
    static List<Operation> choices(SchemaPart before, SchemaPart after, Predicate<String> lost) {
        List<Operation> operations = new ArrayList<>();
        ReplicaIdentity identity = Objects.requireNonNullElse(after.get(Facet.REPLICA_IDENTITY),
                ReplicaIdentity.DEFAULT);
        String index = identity.index();
        if ((index != null && lost.test(index)) || before.differs(after, Facet.REPLICA_IDENTITY)) {
            operations.add((index != null) ? Alterations.set(after.id(), Property.REPLICA_IDENTITY_INDEX, index)
                    : Alterations.set(after.id(), Property.REPLICA_IDENTITY, identity.kind()));
        }
        String cluster = after.get(Facet.CLUSTER_ON);
        if ((cluster != null && lost.test(cluster)) || before.differs(after, Facet.CLUSTER_ON)) {
            operations.add(Alterations.set(after.id(), Property.CLUSTER_ON, cluster));
        }
        return operations;
    }

    /** A table as a partition. */
    static final class Partition implements PartDiff {

        private final Set<PartId> folded;

        Partition(Set<PartId> folded) {
            this.folded = folded;
        }

        @Override
        public List<Operation> create(SchemaPart part, Sides sides) {
            if (this.folded.contains(part.id())) {
                return List.of();
            }
            List<Operation> operations = new ArrayList<>(
                    sides.isBoundAgain(part.id()) ? List.of() : TableDiff.checks(part.id().name(), sides));
            operations.add(Alterations.alter(whole(part),
                    new Attach(part.id().name(), new PartitionBound(part.the(Facet.BOUND)))));
            return operations;
        }

        @Override
        public List<Operation> drop(SchemaPart part, Sides sides) {
            return Sides.exists(sides.after(), part.id().name())
                    ? List.of(Alterations.alter(whole(part), new Detach(part.id().name(), false))) : List.of();
        }

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            return Edit.REPLACE;
        }

        private static PartId whole(SchemaPart part) {
            return PartId.of(PartKind.TABLE, part.the(Facet.PARTITION_OF));
        }

    }

}
