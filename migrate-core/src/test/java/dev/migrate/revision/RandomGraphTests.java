package dev.migrate.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The model in its simplest words, by sets, against the paths: what is applied is what
 * the rows imply, an upgrade adds the ancestors that lack, a downgrade takes the
 * descendants that are there, and the rows are what is maximal after every step.
 */
class RandomGraphTests {

    private static final int GRAPHS = 3_000;

    private static final int MOVES = 6;

    @Test
    void pathsDoWhatTheModelSays() {
        Random random = new Random(20261120);
        for (int graph = 0; graph < GRAPHS; graph++) {
            List<Revision> revisions = randomRevisions(random);
            Model model = new Model(revisions);
            List<Revision> shuffled = new ArrayList<>(revisions);
            Collections.shuffle(shuffled, random);
            walk(random, model, RevisionGraph.of(revisions), RevisionGraph.of(shuffled));
        }
    }

    private static List<Revision> randomRevisions(Random random) {
        int size = 1 + random.nextInt(12);
        List<Revision> revisions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            Set<String> revises = new LinkedHashSet<>();
            int parents = (place == 0 || random.nextInt(7) == 0) ? 0 : (random.nextInt(4) == 0) ? 2 : 1;
            for (int parent = 0; parent < parents; parent++) {
                revises.add("r" + (place - 1 - random.nextInt(Math.min(place, 4))));
            }
            Set<String> dependsOn = new LinkedHashSet<>();
            for (int more = random.nextInt(8) - 5; more > 0 && !names.isEmpty(); more--) {
                dependsOn.add(names.get(random.nextInt(names.size())));
            }
            List<String> labels = (random.nextInt(4) == 0) ? List.of("label" + place) : List.of();
            revisions.add(new Revision("r" + place, List.copyOf(revises), List.copyOf(dependsOn), labels, "", null));
            names.add("r" + place);
            names.addAll(labels);
        }
        return revisions;
    }

    private static void walk(Random random, Model model, RevisionGraph graph, RevisionGraph shuffled) {
        Set<String> applied = new TreeSet<>();
        for (int move = 0; move < MOVES; move++) {
            Set<String> rows = model.maximal(applied);
            Set<String> after;
            RevisionPath path;
            RevisionPath other;
            String id = model.ids.get(random.nextInt(model.ids.size()));
            if (random.nextBoolean()) {
                List<String> targets = List.of(id, model.ids.get(random.nextInt(model.ids.size())));
                after = new TreeSet<>(applied);
                after.addAll(model.ancestors(new HashSet<>(targets)));
                path = RevisionPath.upgrade(graph, rows, targets);
                other = RevisionPath.upgrade(shuffled, rows, targets);
            }
            else {
                DowngradeTarget target = new DowngradeTarget(List.of(id));
                after = new TreeSet<>(applied);
                after.removeAll(model.descendants(id));
                path = RevisionPath.downgrade(graph, rows, target);
                other = RevisionPath.downgrade(shuffled, rows, target);
            }
            model.follow(path, applied, after);
            model.follow(other, applied, after);
            assertThat(RevisionPath.applied(graph, model.maximal(after))).isEqualTo(after);
            applied = after;
        }
    }

    /** The graph as sets of names. */
    private static final class Model {

        private final List<String> ids = new ArrayList<>();

        private final Map<String, Set<String>> parents = new HashMap<>();

        Model(List<Revision> revisions) {
            Map<String, String> labels = new HashMap<>();
            revisions
                .forEach((revision) -> revision.branchLabels().forEach((label) -> labels.put(label, revision.id())));
            for (Revision revision : revisions) {
                this.ids.add(revision.id());
                Set<String> all = new LinkedHashSet<>(revision.revises());
                revision.dependsOn().forEach((name) -> all.add(labels.getOrDefault(name, name)));
                this.parents.put(revision.id(), all);
            }
        }

        Set<String> ancestors(Set<String> ids) {
            Set<String> found = new TreeSet<>(ids);
            ids.forEach((id) -> found.addAll(ancestors(this.parents.getOrDefault(id, Set.of()))));
            return found;
        }

        Set<String> descendants(String ancestor) {
            Set<String> found = new TreeSet<>(this.ids);
            found.removeIf((id) -> !ancestors(Set.of(id)).contains(ancestor));
            return found;
        }

        Set<String> maximal(Set<String> applied) {
            Set<String> rows = new TreeSet<>(applied);
            applied.forEach((id) -> rows.removeAll(this.parents.getOrDefault(id, Set.of())));
            return rows;
        }

        void follow(RevisionPath path, Set<String> before, Set<String> after) {
            Set<String> applied = new TreeSet<>(before);
            Set<String> rows = new TreeSet<>(maximal(before));
            for (RevisionPath.Step step : path.steps()) {
                String id = step.revision().id();
                if (path.direction() == Direction.UPGRADE) {
                    assertThat(this.parents.getOrDefault(id, Set.of())).isSubsetOf(applied).doesNotContain(id);
                    assertThat(applied).doesNotContain(id);
                    applied.add(id);
                }
                else {
                    assertThat(rows).contains(id);
                    applied.remove(id);
                }
                assertThat(step.removed()).isSubsetOf(rows).doesNotHaveDuplicates();
                assertThat(Collections.disjoint(rows, step.added())).isTrue();
                rows.removeAll(step.removed());
                rows.addAll(step.added());
                assertThat(rows).isEqualTo(maximal(applied));
            }
            assertThat(applied).isEqualTo(after);
        }

    }

}
