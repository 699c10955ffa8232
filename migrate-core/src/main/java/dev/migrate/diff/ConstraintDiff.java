package dev.migrate.diff;

import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.SetTiming;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.ConstraintText;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject.TableConstraint;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints of tables. */
final class ConstraintDiff implements PartDiff {

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(part.id().object()), sides)
                || keyIndex(part, sides) != null) {
            return List.of();
        }
        OnlineForm form = online(part, sides);
        List<Operation> operations = new ArrayList<>();
        operations.add((form != null) ? form.first() : Definitions.create(part));
        operations.addAll(indexParameters(part.withoutFacets(), part));
        return operations;
    }

    /** Gives what follows in transactions of its own. */
    List<Operation> createLate(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(part.id().object()), sides)) {
            return List.of();
        }
        KeyIndex key = keyIndex(part, sides);
        if (key != null) {
            return List.of(new Operation.Create(key.index(), false, true),
                    Definitions.create(new TableConstraint(part.id().object(), key.constraint())));
        }
        OnlineForm form = online(part, sides);
        return (form != null) ? form.rest() : List.of();
    }

    /** Gives the steps if rows that are there are read in a separate transaction. */
    private static @Nullable OnlineForm online(SchemaPart part, Sides sides) {
        QualifiedName table = part.id().object();
        ConstraintText text = part.the(Facet.CONSTRAINT);
        boolean keyOfPartitioned = text.kind() == ConstraintKind.FOREIGN_KEY && sides.isPartitioned(table);
        boolean later = text.validity() == Validity.VALID && !keyOfPartitioned && isWritten(table, sides);
        return later ? OnlineForm.of(new TableConstraint(table, Definitions.constraint(part))) : null;
    }

    /** Gives the index that is built first, beside the writers. */
    private static @Nullable KeyIndex keyIndex(SchemaPart part, Sides sides) {
        QualifiedName table = part.id().object();
        // PostgreSQL 18 makes the NOT NULL of a partition its own, where its key comes by
        // an index
        boolean partition = sides.after(PartId.of(PartKind.PARTITION, table)) != null;
        boolean online = !partition && !sides.isPartitioned(table) && isWritten(table, sides)
                && sides.before(part.id()) == null;
        return online ? KeyIndex.of(part) : null;
    }

    private static boolean isWritten(QualifiedName table, Sides sides) {
        return sides.isLive(table) && sides.before(PartId.of(PartKind.TABLE, table)) != null;
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        return comesWithPartition(part, sides.partsOfParentsAfter(part.id().object()), sides) ? List.of()
                : List.of(Definitions.drop(part));
    }

    /** Returns whether a table that is attached or detached keeps it as it is. */
    private static boolean comesWithPartition(SchemaPart part, List<SchemaPart> twins, Sides sides) {
        return sides.stays(part.id().object()) && twins.stream()
            .anyMatch((twin) -> twin.id().kind() == PartKind.CONSTRAINT && !twin.differs(part, Facet.CONSTRAINT));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        ConstraintText former = before.the(Facet.CONSTRAINT);
        ConstraintText latter = after.the(Facet.CONSTRAINT);
        if (former.equals(latter)) {
            List<Operation> index = new ArrayList<>(indexParameters(before, after));
            index.addAll(AttachedNames.edit(before, after));
            return before.differs(after, Facet.TABLESPACE) ? Edit.REPLACE : Edit.of(index);
        }
        boolean enforced = former.validity() != Validity.NOT_ENFORCED && latter.validity() != Validity.NOT_ENFORCED;
        if (former.validity() == Validity.NOT_VALID && former.with(latter.validity()).equals(latter) && enforced) {
            Operation validate = OnlineForm.validate(after.id().reference());
            return isWritten(after.id().object(), sides) ? Edit.NONE.withLate(List.of(validate)) : Edit.of(validate);
        }
        if (latter.kind() == ConstraintKind.FOREIGN_KEY && former.with(latter.timing()).equals(latter) && enforced) {
            return Edit.of(Alterations.alter(after.id(), new SetTiming(latter.timing())));
        }
        return Edit.REPLACE;
    }

    private static List<Operation> indexParameters(SchemaPart before, SchemaPart after) {
        return Alterations.parameters(before, after,
                ObjectReference.of(ObjectKind.INDEX, Definitions.indexName(after.id())));
    }

}
