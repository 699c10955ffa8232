package dev.migrate.diff;

import dev.migrate.change.ColumnAlteration.SetExpression;
import dev.migrate.change.ColumnAlteration.SetIdentity;
import dev.migrate.change.ColumnAlteration.SetType;
import dev.migrate.change.Hazard;
import dev.migrate.change.Hazard.Destroys;
import dev.migrate.change.Hazard.Loss;
import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.change.Review.Reason;
import dev.migrate.schema.ColumnValue.Identity;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns. What a table takes from a parent is changed there. */
final class ColumnDiff implements PartDiff {

    private static final int SET_EXPRESSION = 170_000;

    private final Set<PartId> folded;

    /**
     * Compares columns.
     * @param folded the defaults that ADD COLUMN sets
     */
    ColumnDiff(Set<PartId> folded) {
        this.folded = folded;
    }

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        if (comesFromParent(part, sides) || isTyped(part, sides)) {
            return List.of();
        }
        PartId id = Definitions.twin(PartKind.COLUMN_DEFAULT, part.id());
        SchemaPart value = this.folded.contains(id) ? sides.after(id) : null;
        boolean backfill = needsBackfill(part, sides);
        SchemaPart first = backfill ? part.without(Facet.NOT_NULL) : part;
        List<Operation> operations = new ArrayList<>();
        operations.add(
                Definitions.create(new SchemaObject.TableColumn(part.id().object(), Definitions.column(first, value))));
        if (backfill) {
            operations.add(NotNulls.online(part, sides).first());
        }
        operations.addAll(ColumnSettings.create(part, sides));
        return operations;
    }

    /** Gives what a new column can have only once its rows are filled. */
    List<Operation> createLate(SchemaPart part, Sides sides) {
        return (needsBackfill(part, sides) && !comesFromParent(part, sides)) ? NotNulls.online(part, sides).rest()
                : List.of();
    }

    private static boolean needsBackfill(SchemaPart part, Sides sides) {
        QualifiedName table = part.id().object();
        boolean filled = part.has(Facet.IDENTITY) || part.has(Facet.GENERATED)
                || sides.after(Definitions.twin(PartKind.COLUMN_DEFAULT, part.id())) != null;
        return part.has(Facet.NOT_NULL) && !filled && sides.isLive(table)
                && sides.after(PartId.of(PartKind.FOREIGN_TABLE, table)) == null;
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        boolean stillChild = part.has(Facet.INHERITED) && !Sides.parents(sides.after(), part.id().object()).isEmpty();
        return (stillChild || isTyped(part, sides)) ? List.of() : List.of(Definitions.drop(part));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        SchemaPart from = cascaded(before, after, sides);
        if (isTyped(after, sides)) {
            from = from.with(after, Facet.TYPE, Facet.COLLATION);
        }
        Edit generated = generated(from, after, sides);
        boolean retyped = from.differs(after, Facet.TYPE, Facet.COLLATION);
        if (generated.kind() == Edit.Kind.REPLACE) {
            return generated;
        }
        if (retyped && after.has(Facet.GENERATED)) {
            return Edit.REPLACE;
        }
        List<Operation> main = new ArrayList<>(generated.main());
        if (!after.has(Facet.IDENTITY) && from.has(Facet.IDENTITY)) {
            main.add(Alterations.alter(after.id(), new SetIdentity(null, null, false)));
        }
        if (retyped) {
            main.add(toType(after, sides.conversion(from, after).using()));
        }
        OnlineForm form = refusesOnline(from, after, sides) ? NotNulls.online(after, sides) : null;
        main.addAll((form != null) ? List.of(form.first()) : notNull(from, after));
        main.addAll(identity(from, after));
        main.addAll(ColumnSettings.edit(from, after, sides));
        List<Operation> late = (form != null) ? form.rest() : List.of();
        return retyped
                ? Edit.retype(main, late).with(hazards(from, after, sides.conversion(from, after), Reason.TYPE_CHANGE))
                : Edit.of(main).withLate(late);
    }

    private static List<Hazard> hazards(SchemaPart before, SchemaPart after, TypeChange change, Reason otherwise) {
        return change.hazards(after.id(), before.the(Facet.TYPE), after.the(Facet.TYPE), otherwise);
    }

    /** Gives the part with what its parent hands down already changed. */
    private static SchemaPart cascaded(SchemaPart before, SchemaPart after, Sides sides) {
        SchemaPart parentBefore = Sides.inParent(sides.before(), before.id());
        SchemaPart parentAfter = Sides.inParent(sides.after(), after.id());
        if (parentBefore == null || parentAfter == null) {
            return before;
        }
        Facet<?>[] followed = Facet.all()
            .stream()
            .filter((facet) -> facet == Facet.IDENTITY || facet == Facet.NUMBERS || facet == Facet.SEQUENCE
                    || (!parentAfter.differs(after, facet) && !parentBefore.differs(before, facet)))
            .toArray(Facet<?>[]::new);
        return before.with(after, followed);
    }

    private static Edit generated(SchemaPart before, SchemaPart after, Sides sides) {
        if (!before.differs(after, Facet.GENERATED, Facet.EXPRESSION)) {
            return Edit.NONE;
        }
        if (!before.differs(after, Facet.GENERATED) && sides.serverVersion() >= SET_EXPRESSION) {
            return Edit.of(Alterations.alter(after.id(), new SetExpression(Definitions.expression(after))));
        }
        if (!after.has(Facet.GENERATED) && Boolean.TRUE.equals(before.get(Facet.GENERATED))) {
            return Edit.of(Alterations.alter(after.id(), new SetExpression(null)));
        }
        // what is generated again is not lost, but what was virtual is stored nowhere
        boolean again = before.has(Facet.GENERATED) && after.has(Facet.GENERATED);
        return again ? Edit.REPLACE : Edit.REPLACE.with(new Destroys(before.id(), Loss.VALUES));
    }

    private static Operation toType(SchemaPart column, @Nullable String using) {
        return Alterations.alter(column.id(),
                new SetType(Definitions.type(column), column.get(Facet.COLLATION), using));
    }

    /** Gives what makes the values of a column ones of a type that was created again. */
    static Edit swap(SchemaPart before, SchemaPart after, Sides sides, List<Operation> late) {
        TypeChange change = sides.conversion(before, after);
        return Edit.retype(List.of(toType(after, change.using())), late)
            .with(hazards(before, after, change, Reason.TYPE_REBUILT));
    }

    /** Gives what makes a column follow a collation that was created again. */
    static Operation collate(SchemaPart column) {
        return toType(column, null);
    }

    private static boolean refusesOnline(SchemaPart before, SchemaPart after, Sides sides) {
        return after.has(Facet.NOT_NULL) && !before.has(Facet.NOT_NULL) && !after.has(Facet.IDENTITY)
                && sides.isLive(after.id().object());
    }

    private static List<Operation> notNull(SchemaPart before, SchemaPart after) {
        if (!before.differs(after, Facet.NOT_NULL)) {
            return List.of();
        }
        if (!after.has(Facet.NOT_NULL)) {
            return List.of(NotNulls.drop(after));
        }
        return List.of(before.has(Facet.NOT_NULL) ? NotNulls.rename(before, after) : NotNulls.set(after));
    }

    private static List<Operation> identity(SchemaPart before, SchemaPart after) {
        if (!after.has(Facet.IDENTITY) || !before.differs(after, Facet.IDENTITY, Facet.NUMBERS, Facet.SEQUENCE)) {
            return List.of();
        }
        boolean always = after.the(Facet.IDENTITY);
        if (!before.has(Facet.IDENTITY)) {
            Identity added = new Identity(always, SequenceNumbers.unusual(after));
            return List.of(Alterations.alter(after.id(), new SetIdentity(null, added, false)));
        }
        List<Operation> operations = new ArrayList<>(SequenceDiff.rename(before, after));
        SequenceOptions changed = SequenceNumbers.changed(before, after);
        boolean restart = SequenceNumbers.isApart(before, after);
        operations.addAll(SequenceNumbers.lift(SequenceNumbers.ofColumn(after), before, after));
        if (before.differs(after, Facet.IDENTITY) || restart || !changed.equals(SequenceOptions.DEFAULT)) {
            Identity former = new Identity(before.the(Facet.IDENTITY), SequenceOptions.DEFAULT);
            operations
                .add(Alterations.alter(after.id(), new SetIdentity(former, new Identity(always, changed), restart)));
        }
        return operations;
    }

    /**
     * Returns whether the parent's statement, or that of ATTACH or INHERIT, brings it.
     */
    private static boolean comesFromParent(SchemaPart part, Sides sides) {
        Set<QualifiedName> parents = Sides.parents(sides.before(), part.id().object());
        return part.all(Facet.INHERITED).stream().anyMatch(parents::contains);
    }

    private static boolean isTyped(SchemaPart part, Sides sides) {
        PartId table = PartId.of(PartKind.TABLE, part.id().object());
        SchemaPart before = sides.before(table);
        SchemaPart after = sides.after(table);
        return before != null && after != null && before.has(Facet.OF_TYPE) && after.has(Facet.OF_TYPE);
    }

}
