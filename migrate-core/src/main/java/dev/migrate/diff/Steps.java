package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.change.Hazard;
import dev.migrate.change.Operation;
import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a comparison, before it is known the order in which objects depend on each
 * other.
 */
final class Steps {

    // a table that joins another or leaves it keeps these, with what is said of them
    private static final Set<PartKind> KEPT = Set.of(PartKind.CONSTRAINT, PartKind.INDEX);

    private final Sides sides;

    private final Comparison comparison;

    private final PartDiffs diffs;

    private final Map<PartId, PartId> homes;

    private final Departures departures;

    private final Handovers handovers;

    private final Annotations annotations;

    private final Losses losses;

    private final List<Step> all = new ArrayList<>();

    private final Map<PartId, Step> creates = new HashMap<>();

    private final Map<PartId, Step> edits = new HashMap<>();

    private final Map<PartId, Step> lates = new HashMap<>();

    private final Map<PartId, Step> drops = new HashMap<>();

    private final Map<PartId, Step> discards = new LinkedHashMap<>();

    private final Map<PartId, Step> choices = new LinkedHashMap<>();

    /**
     * Makes the steps.
     * @param homes the parts that come with others
     * @param ties whether what ties dropped tables to others is dropped first
     */
    Steps(Sides sides, Comparison comparison, PartDiffs diffs, Map<PartId, PartId> homes, Departures.Ties ties) {
        this.sides = sides;
        this.comparison = comparison;
        this.diffs = diffs;
        this.homes = homes;
        this.departures = new Departures(sides, comparison, ties);
        this.handovers = new Handovers(sides, comparison);
        this.annotations = new Annotations(sides.defaultAccess());
        this.losses = new Losses(sides, comparison);
        comparison.renamed().forEach(this::rename);
        sides.before().parts().values().forEach(this::addDrop);
        sides.before().parts().keySet().forEach(this::homeDrop);
        sides.after().parts().values().forEach(this::addCreateOrEdit);
        homes.forEach((part, home) -> {
            Step step = this.creates.get(home);
            if (step != null) {
                this.creates.put(part, step);
                step.add(this.annotations.create(Objects.requireNonNull(sides.after(part))));
            }
        });
        sides.after().parts().values().forEach(this::addChoices);
        this.handovers.addTo(this);
    }

    List<Step> all() {
        return this.all;
    }

    @Nullable Step create(PartId id) {
        return this.creates.get(id);
    }

    @Nullable Step edit(PartId id) {
        return this.edits.get(id);
    }

    @Nullable Step late(PartId id) {
        return this.lates.get(id);
    }

    @Nullable Step drop(PartId id) {
        return this.drops.get(id);
    }

    Map<PartId, Step> discards() {
        return this.discards;
    }

    Map<PartId, Step> choices() {
        return this.choices;
    }

    Handovers handovers() {
        return this.handovers;
    }

    Step add(Step step) {
        this.all.add(step);
        return step;
    }

    private void rename(SchemaPart former, SchemaPart latter) {
        Step step = new Step(Action.RENAME, latter.id(),
                List.of(new Operation.Rename(former.id().reference(), latter.id().name().name())), Stage.MAIN);
        step.add(Annotations.edit(former, latter));
        this.edits.put(latter.id(), add(step));
    }

    private void addDrop(SchemaPart part) {
        PartId id = part.id();
        if (!this.departures.goes(id) || isIndexSwap(part) || this.departures.home(part) != null) {
            return;
        }
        if (this.comparison.swapped().contains(id) || this.handovers.retired().contains(id)) {
            Retirement retirement = new Retirement(this.sides.spareNames());
            this.drops.put(id, add(new Step(Action.ALTER, id, retirement.of(part), Stage.MAIN)));
            this.discards.put(id, add(new Step(Action.DROP, id, List.of(retirement.end(part)), Stage.MAIN)));
            return;
        }
        List<Operation> operations = this.diffs.of(id.kind()).drop(part, this.sides);
        List<Hazard> hazards = this.comparison.edits().getOrDefault(id, Edit.NONE).hazards();
        this.drops.put(id, add(new Step(Action.DROP, id, operations, Stage.MAIN,
                operations.isEmpty() ? List.of() : hazards.isEmpty() ? this.losses.of(part) : hazards)));
    }

    private void homeDrop(PartId id) {
        SchemaPart part = Objects.requireNonNull(this.sides.before(id));
        PartId home = this.departures.goes(id) ? this.departures.home(part) : null;
        if (home != null && !isIndexSwap(part) && this.drops.containsKey(home)) {
            this.drops.put(id, this.drops.get(home));
        }
    }

    private void addCreateOrEdit(SchemaPart part) {
        PartId id = part.id();
        SchemaPart before = this.sides.before(id);
        if (before != null && isIndexSwap(before)) {
            Step swap = new Step(Action.ALTER, id, this.diffs.index().swap(part, this.sides), Stage.LATE);
            swap.add(this.annotations.create(part));
            this.creates.put(id, add(swap));
        }
        else if (this.comparison.created().containsKey(id) || this.comparison.replaced().contains(id)) {
            if (!this.homes.containsKey(id)) {
                addCreate(part);
            }
        }
        else if (this.comparison.edits().containsKey(id)) {
            addEdit(Objects.requireNonNull(before), part);
        }
    }

    private void addCreate(SchemaPart part) {
        PartId id = part.id();
        List<Operation> main = this.diffs.of(id.kind()).create(part, this.sides);
        List<Operation> late = switch (id.kind()) {
            case COLUMN -> this.diffs.column().createLate(part, this.sides);
            case CONSTRAINT -> this.diffs.constraint().createLate(part, this.sides);
            case INDEX -> this.diffs.index().createLate(part, this.sides);
            default -> List.of();
        };
        boolean onlyLate = main.isEmpty() && !late.isEmpty();
        List<Hazard> hazards = (id.kind() == PartKind.COLUMN && !late.isEmpty())
                ? List.of(new Review(id, Reason.BACKFILL, null, null)) : List.of();
        Step first = add(
                new Step(Action.CREATE, id, onlyLate ? late : main, onlyLate ? Stage.LATE : Stage.MAIN, hazards));
        if (!first.isEmpty() || !KEPT.contains(id.kind())) {
            first.add(this.annotations.create(part));
        }
        first.add(this.diffs.of(id.kind()).complete(part, this.sides));
        this.creates.put(id, first);
        if (!onlyLate && !late.isEmpty()) {
            addLate(id, late, first);
        }
    }

    private void addEdit(SchemaPart before, SchemaPart after) {
        PartId id = after.id();
        Edit edit = Objects.requireNonNull(this.comparison.edits().get(id));
        Stage stage = (id.kind() == PartKind.ENUM && !edit.main().isEmpty() && isNeeded(before, after)) ? Stage.EARLY
                : Stage.MAIN;
        Step step = add(new Step(Action.ALTER, id, edit.main(), stage, edit.hazards()));
        this.edits.put(id, step);
        if (!edit.late().isEmpty()) {
            addLate(id, edit.late(), step);
        }
    }

    private void addLate(PartId id, List<Operation> operations, Step first) {
        Step late = add(new Step(Action.ALTER, id, operations, Stage.LATE));
        late.after(first);
        this.lates.put(id, late);
    }

    /** A new value can be used only once the transaction that adds it is over. */
    private boolean isNeeded(SchemaPart before, SchemaPart after) {
        List<String> literals = EnumDiff.newValues(before, after).stream().map(SqlLiteral::quote).toList();
        return this.sides.after().parts().values().stream().anyMatch((part) -> {
            boolean changed = !part.id().equals(after.id()) && (this.comparison.created().containsKey(part.id())
                    || this.comparison.replaced().contains(part.id())
                    || this.comparison.edits().containsKey(part.id()));
            // rows may have the value under the former type
            boolean converted = isRetyped(part.id()) && part.uses().contains(after.id());
            return !literals.isEmpty() && changed
                    && (converted || part.facets()
                        .values()
                        .stream()
                        .map(Object::toString)
                        .anyMatch((text) -> literals.stream().anyMatch(text::contains)));
        });
    }

    /** Returns whether an index is rebuilt beside the old one, which nothing hinders. */
    private boolean isIndexSwap(SchemaPart part) {
        PartId id = part.id();
        Edit own = this.comparison.edits().get(id);
        boolean changed = id.kind() == PartKind.INDEX && own != null && own.kind() == Edit.Kind.REPLACE;
        return changed && this.diffs.index().isBuiltOnline(part, this.sides)
                && part.uses().stream().noneMatch((used) -> this.departures.goes(used) || isRetyped(used))
                && this.sides.users(id).stream().noneMatch((user) -> this.departures.goes(user.id()));
    }

    private boolean isRetyped(PartId id) {
        Edit edit = this.comparison.edits().get(id);
        return edit != null && edit.isRetype();
    }

    private void addChoices(SchemaPart part) {
        boolean choosing = part.id().kind() == PartKind.TABLE || part.id().kind() == PartKind.MATERIALIZED_VIEW;
        SchemaPart before = this.departures.goes(part.id()) ? null : this.sides.before(part.id());
        if (choosing) {
            SchemaPart from = (before != null) ? before : part.withoutFacets();
            Step step = new Step(Action.ALTER, part.id(),
                    TableDiff.choices(from, part, (index) -> isReplaced(part.id().name(), index)), Stage.MAIN);
            if (!step.isEmpty()) {
                this.choices.put(part.id(), add(step));
            }
        }
    }

    private boolean isReplaced(QualifiedName table, String index) {
        return this.departures.goes(PartId.of(PartKind.INDEX, table, index))
                || this.departures.goes(PartId.of(PartKind.CONSTRAINT, table, index))
                || this.sides.wholes(table, index).stream().anyMatch(this.departures::goes);
    }

}
