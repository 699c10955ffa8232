package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose rows are numbered by a sequence that did not number them before. It
 * continues where the former one is, else after the rows.
 */
final class Handovers {

    private final Sides sides;

    private final Comparison comparison;

    private final Retirement retirement;

    // the sequence from now on, by what it was
    private final Map<PartId, Handover> all = new LinkedHashMap<>();

    // the same where the table is created again
    private final Map<PartId, Handover> recreated = new LinkedHashMap<>();

    private final Set<PartId> retired = new HashSet<>();

    private final Map<PartId, Step> leaves = new HashMap<>();

    Handovers(Sides sides, Comparison comparison) {
        this.sides = sides;
        this.comparison = comparison;
        this.retirement = new Retirement(sides.spareNames());
        sides.after().parts().keySet().stream().filter((id) -> id.kind() == PartKind.COLUMN).forEach(this::compare);
    }

    private void compare(PartId column) {
        if (isNew(PartId.of(PartKind.TABLE, column.object()))) {
            compareInNewTable(column);
            return;
        }
        boolean stays = this.sides.before(column) != null && this.sides.stays(column.object()) && !isNew(column);
        Counter former = stays ? Counter.of(this.sides.before(), column) : null;
        Counter latter = stays ? Counter.of(this.sides.after(), column) : null;
        if (latter == null || isSame(former, latter)) {
            return;
        }
        boolean follows = former != null && latter.isLike(former);
        Handover handover = new Handover(follows ? former : null, latter);
        this.all.put(column, handover);
        PartId sequence = handover.formerSequence();
        if (sequence != null && handover.takesName() && this.comparison.dropped().containsKey(sequence)) {
            this.retired.add(sequence);
        }
    }

    /** The sequence of an identity goes with its table. That of a serial stays. */
    private void compareInNewTable(PartId column) {
        Counter former = Counter.of(this.sides.before(), column);
        Counter latter = Counter.of(this.sides.after(), column);
        // a partition counts with its table
        if (former != null && latter != null && former.isIdentity() && latter.isIdentity()
                && former.numbers().has(Facet.NUMBERS) && latter.isLike(former)) {
            this.recreated.put(column, new Handover(former, latter));
        }
    }

    private boolean isNew(PartId id) {
        return this.comparison.replaced().contains(id);
    }

    private boolean isSame(@Nullable Counter former, Counter latter) {
        if (former == null) {
            return false;
        }
        SchemaPart renamed = this.comparison.renamed().get(former.numbers());
        return former.numbers().id().equals(latter.numbers().id())
                || (renamed != null && renamed.id().equals(latter.numbers().id()));
    }

    /** Gives the sequences that give their names away before they are dropped. */
    Set<PartId> retired() {
        return this.retired;
    }

    /** Gives the step that frees the name of the sequence of an identity that goes. */
    @Nullable Step leave(PartId column) {
        return this.leaves.get(column);
    }

    /** Adds what is done, and its order. */
    void addTo(Steps steps) {
        this.all.forEach((column, handover) -> {
            Counter former = handover.former();
            Step step = handover.latter().isIdentity() ? steps.edit(column) : numbering(column, steps);
            // what a parent hands down is done there
            if (step == null || step.isEmpty()) {
                return;
            }
            if (former == null) {
                step.add(afterRows(handover.latter()));
            }
            else if (former.isIdentity()) {
                leaveIdentity(handover, steps);
            }
            else {
                PartId sequence = former.numbers().id();
                QualifiedName name = this.retired.contains(sequence) ? this.retirement.name(sequence) : sequence.name();
                step.add(List.of(handover.latter().continueAfter(former, name)));
                Step discard = steps.discards().get(sequence);
                Step drop = steps.drop(sequence);
                if (discard != null) {
                    discard.after(step);
                    step.after(drop);
                }
                else if (drop != null) {
                    drop.after(step);
                }
            }
        });
        this.recreated.values().forEach((handover) -> passOn(handover, steps));
        new SequenceReviews(this.sides, this.comparison, steps).add();
    }

    /** Another sequence keeps the position until the new table is there. */
    private void passOn(Handover handover, Steps steps) {
        Counter former = Objects.requireNonNull(handover.former());
        PartId column = former.column().id();
        PartId table = PartId.of(PartKind.TABLE, column.object());
        SchemaPart keeper = former.keeper(this.retirement);
        Counter kept = new Counter(former.column(), keeper);
        Step keep = steps.add(new Step(Action.ALTER, column,
                List.of(lock(column), Definitions.create(keeper), kept.continueAfter(former, former.sequence())),
                Stage.MAIN));
        Step drop = steps.drop(table);
        if (drop != null) {
            drop.after(keep);
        }
        Step pass = steps.add(new Step(Action.ALTER, column,
                List.of(handover.latter().continueAfter(kept, keeper.id().name()), Definitions.drop(keeper)),
                Stage.MAIN));
        pass.after(keep);
        pass.after(steps.create(table));
    }

    // no session may take a number in between
    private static Operation lock(PartId column) {
        return new ExecuteSql("LOCK TABLE " + column.object().sql() + " IN ACCESS EXCLUSIVE MODE", "");
    }

    /** A policy that binds the owner too would hide rows, and their numbers. */
    private List<Operation> afterRows(Counter counter) {
        PartId table = PartId.of(PartKind.TABLE, counter.column().id().object());
        boolean was = isForced(this.sides.before(table));
        boolean is = isForced(this.sides.after(table));
        List<Operation> operations = new ArrayList<>();
        if (was || is) {
            operations.add(Alterations.set(table, Property.FORCE_ROW_SECURITY, null));
        }
        operations.add(counter.continueAfterRows());
        if (is) {
            operations.add(Alterations.set(table, Property.FORCE_ROW_SECURITY, "on"));
        }
        return operations;
    }

    private static boolean isForced(@Nullable SchemaPart table) {
        return table != null && table.has(Facet.FORCE_ROW_SECURITY);
    }

    private static @Nullable Step numbering(PartId column, Steps steps) {
        PartId value = Definitions.twin(PartKind.COLUMN_DEFAULT, column);
        Step create = steps.create(value);
        return (create != null) ? create : steps.edit(value);
    }

    /** The sequence of an identity goes with it, so it is read before that. */
    private void leaveIdentity(Handover handover, Steps steps) {
        Counter former = Objects.requireNonNull(handover.former());
        PartId column = former.column().id();
        List<Operation> operations = new ArrayList<>(List.of(lock(column)));
        QualifiedName name = former.sequence();
        if (handover.takesName()) {
            PartId sequence = PartId.of(PartKind.SEQUENCE, name);
            operations.add(this.retirement.rename(sequence));
            name = this.retirement.name(sequence);
        }
        Step leave = steps.add(new Step(Action.ALTER, column, operations, Stage.MAIN));
        this.leaves.put(column, leave);
        PartId latter = handover.latter().numbers().id();
        Step move = steps
            .add(new Step(Action.ALTER, latter, List.of(handover.latter().continueAfter(former, name)), Stage.MAIN));
        move.after(leave);
        move.after(steps.create(latter));
        move.after(steps.edit(latter));
        Step edit = steps.edit(column);
        if (edit != null) {
            edit.after(move);
        }
    }

    /**
     * A column whose sequence changes.
     *
     * @param former what numbered it; null to look at its rows
     * @param latter what numbers it from now on
     */
    private record Handover(@Nullable Counter former, Counter latter) {

        /** Gives the former sequence; null if it is that of an identity. */
        @Nullable PartId formerSequence() {
            return (this.former == null || this.former.isIdentity()) ? null : this.former.numbers().id();
        }

        boolean takesName() {
            return this.former != null && this.former.sequence().equals(this.latter.sequence());
        }

    }

}
