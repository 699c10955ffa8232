package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Action;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the changes that lead from one snapshot to another. */
public final class SchemaDiff {

    private final Sides sides;

    private final Comparison comparison;

    private final PartDiffs diffs;

    private final Map<PartId, PartId> homes = new HashMap<>();

    /**
     * Compares two snapshots of the same server version.
     * @param before what is there
     * @param after what is wanted
     * @param settings how differences are written
     */
    public SchemaDiff(SchemaSnapshot before, SchemaSnapshot after, DiffSettings settings) {
        this.sides = new Sides(before, after, settings);
        Set<PartId> folded = new HashSet<>();
        this.diffs = new PartDiffs(folded);
        this.comparison = new Comparison(this.sides, this.diffs);
        Set<PartId> made = new LinkedHashSet<>(this.comparison.created().keySet());
        made.addAll(this.comparison.replaced());
        this.homes.putAll(new Folding(this.sides, made).homes());
        folded.addAll(this.homes.keySet());
        // a table is made as the partition that it is
        made.stream()
            .filter((id) -> id.kind() == PartKind.TABLE || id.kind() == PartKind.FOREIGN_TABLE)
            .map((id) -> PartId.of(PartKind.PARTITION, id.name()))
            .forEach(folded::add);
    }

    /**
     * Gives the changes in the order in which they can run: those of one stage before
     * those of the next.
     * @return the changes; none if both are alike
     */
    public List<SchemaChange> changes() {
        StepOrder order = order(Departures.Ties.KEPT);
        List<Step> ordered = order.ordered();
        if (order.isCyclic()) {
            ordered = order(Departures.Ties.CUT).ordered();
        }
        return ordered.stream().filter((step) -> !step.isEmpty()).map(Step::change).toList();
    }

    private StepOrder order(Departures.Ties ties) {
        Steps steps = new Steps(this.sides, this.comparison, this.diffs, this.homes, ties);
        new StepEdges(this.sides, steps).draw();
        dropIndexesOnline(steps.all());
        return new StepOrder(steps.all());
    }

    /** An index that nothing waits for is dropped without blocking other sessions. */
    private void dropIndexesOnline(List<Step> steps) {
        Set<Step> awaited = new HashSet<>();
        steps.forEach((step) -> awaited.addAll(step.predecessors()));
        for (Step step : steps) {
            boolean index = step.action() == Action.DROP && step.part().kind() == PartKind.INDEX;
            SchemaPart before = index ? this.sides.before(step.part()) : null;
            if (before != null && !awaited.contains(step) && !step.isEmpty() && isPlain(before)) {
                step.becomes(IndexDiff.dropOnline(before), Stage.LATE);
            }
        }
    }

    private boolean isPlain(SchemaPart index) {
        return this.sides.isLive(index.id().object()) && !index.has(Facet.INHERITED)
                && !this.sides.isPartitioned(index.id().object());
    }

    /**
     * Gives the parts that differ in their names alone, and are renamed without being
     * asked for.
     * @return the new parts by the old ones
     */
    public Map<SchemaPart, SchemaPart> certainRenames() {
        return this.comparison.renamed();
    }

    /**
     * Gives a possible rename. An index, constraint, policy or serial column's sequence
     * that differs in its name alone is renamed without being asked for.
     * @return pairs of the same kind, whose drop would lose data, and values and
     * attributes of types that columns have
     */
    public List<PossibleRename> possibleRenames() {
        List<PossibleRename> possible = new ArrayList<>(new Renaming(this.sides)
            .possible(this.comparison.dropped().values(), this.comparison.created().values()));
        possible.addAll(new RenamedMembers(this.sides).possible());
        return possible;
    }

}
