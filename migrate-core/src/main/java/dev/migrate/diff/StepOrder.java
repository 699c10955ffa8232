package dev.migrate.diff;

import dev.migrate.authoring.SchemaChange.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The order of steps in which each comes after all that it waits for. */
final class StepOrder {

    private static final Comparator<Step> BY_RANK = Step::compare;

    private final List<Step> steps;

    private final Map<Step, Integer> positions = new HashMap<>();

    private final Map<Step, List<Step>> followers = new HashMap<>();

    private boolean cyclic;

    StepOrder(List<Step> steps) {
        this.steps = steps;
        for (Step step : steps) {
            this.positions.put(step, this.positions.size());
            step.predecessors()
                .forEach((before) -> this.followers.computeIfAbsent(before, (key) -> new ArrayList<>()).add(step));
        }
    }

    /** Tells, once ordered, whether some waited for each other. */
    boolean isCyclic() {
        return this.cyclic;
    }

    /** Gives the steps; those of one stage before those of the next. */
    List<Step> ordered() {
        Map<Step, Integer> waiting = new HashMap<>();
        PriorityQueue<Step> ready = new PriorityQueue<>(BY_RANK.thenComparing(this.positions::get));
        for (Step step : this.steps) {
            waiting.put(step, step.predecessors().size());
            if (step.predecessors().isEmpty()) {
                ready.add(step);
            }
        }
        Set<Step> ordered = new LinkedHashSet<>();
        while (ordered.size() < this.steps.size()) {
            Step next = ready.isEmpty() ? forced(ordered) : ready.remove();
            if (!ordered.add(next)) {
                continue;
            }
            for (Step follower : this.followers.getOrDefault(next, List.of())) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        ordered.forEach(StepOrder::followStages);
        List<Step> result = new ArrayList<>(ordered);
        result.sort(Comparator.comparing(Step::stage));
        return result;
    }

    private static void followStages(Step step) {
        for (Step before : step.predecessors()) {
            Stage stage = before.stage();
            if (stage.compareTo(step.stage()) > 0) {
                step.move(stage);
            }
        }
    }

    // a circle is broken where the least is lost; the proof on a scratch database decides
    private Step forced(Set<Step> ordered) {
        this.cyclic = true;
        return this.steps.stream().filter((step) -> !ordered.contains(step)).min(BY_RANK).orElseThrow();
    }

}
