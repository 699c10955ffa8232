package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.Operation.ChangeOwner;
import dev.migrate.change.TypeAlteration.ChangeSequence;
import dev.migrate.change.TypeAlteration.OwnedBy;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sequences. */
final class SequenceDiff implements PartDiff {

    /** It can go only with a table of the same owner. */
    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        List<Operation> operations = new ArrayList<>(PartDiff.super.create(part, sides));
        SchemaPart column = sides.after(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name()));
        SchemaPart table = (column != null)
                ? sides.after(PartId.of(PartKind.TABLE, column.the(Facet.OWNED_BY).object())) : null;
        String owner = (table != null && !part.has(Facet.OWNER)) ? table.get(Facet.OWNER) : null;
        if (owner != null) {
            operations.add(new ChangeOwner(part.id().reference(), /* owner= */ owner,
                    /* former= */ null));
        }
        return operations;
    }

    /** A sequence goes with the column that it belongs to. */
    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        SchemaPart owner = sides.before(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name()));
        boolean goesAlong = owner != null && owner.uses()
            .stream()
            .anyMatch((used) -> used.kind() == PartKind.COLUMN && sides.after(used) == null);
        return goesAlong ? List.of() : List.of(Definitions.drop(part));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<Operation> operations = new ArrayList<>();
        boolean retyped = before.differs(after, Facet.TYPE);
        SequenceOptions changed = SequenceNumbers.changed(before, after);
        boolean restart = SequenceNumbers.isApart(before, after);
        if (retyped || restart || !changed.equals(SequenceOptions.DEFAULT)) {
            operations.addAll(SequenceNumbers.lift(after.id().name(), before, after));
            ColumnType type = retyped ? new ColumnType(Objects.requireNonNullElse(after.get(Facet.TYPE), "bigint"))
                    : null;
            operations.add(Alterations.alter(after.id(), new ChangeSequence(type, changed, restart)));
        }
        if (before.differs(after, Facet.UNLOGGED)) {
            operations.add(TableDiff.persistence(after));
        }
        return Edit.of(operations);
    }

    /** Gives what renames the sequence of an identity column. */
    static List<Operation> rename(SchemaPart before, SchemaPart after) {
        QualifiedName former = SequenceNumbers.ofColumn(before);
        QualifiedName latter = SequenceNumbers.ofColumn(after);
        return former.equals(latter) ? List.of()
                : List.of(new Operation.Rename(ObjectReference.of(ObjectKind.SEQUENCE, former), latter.name()));
    }

    /** The column that a sequence goes with. */
    static final class Owner implements PartDiff {

        @Override
        public List<Operation> create(SchemaPart part, Sides sides) {
            PartId column = part.the(Facet.OWNED_BY);
            return List.of(Alterations.alter(part.id(), new OwnedBy(column.object(), column.name().name())));
        }

        @Override
        public List<Operation> drop(SchemaPart part, Sides sides) {
            boolean stays = sides.after(PartId.of(PartKind.SEQUENCE, part.id().name())) != null;
            // else the column would have two
            SchemaPart column = sides.after(part.the(Facet.OWNED_BY));
            boolean yields = column != null && column.has(Facet.IDENTITY);
            return (stays || yields) ? List.of(Alterations.alter(part.id(), new OwnedBy(null, null))) : List.of();
        }

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            return Edit.of(create(after, sides));
        }

    }

}
