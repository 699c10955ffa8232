package dev.migrate.boot.cli.output;

import dev.migrate.report.RevisionReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The graph with only the revisions that matter, joined across those left out. */
public final class Outline {

    private Outline() {
    }

    /**
     * Leaves revisions out.
     * @param revisions the whole graph, newest first
     * @param kept decides which matter
     * @return those, each revising the nearest that is kept
     */
    public static List<RevisionReport> of(List<RevisionReport> revisions, Predicate<RevisionReport> kept) {
        Map<String, RevisionReport> byId = new HashMap<>();
        revisions.forEach((revision) -> byId.put(revision.id(), revision));
        List<RevisionReport> outline = new ArrayList<>();
        for (RevisionReport revision : revisions) {
            if (kept.test(revision)) {
                outline.add(new RevisionReport(revision.id(), nearest(revision, byId, kept), revision.dependsOn(),
                        revision.branchLabels(), revision.message(), revision.marks(), revision.source(),
                        revision.squashes()));
            }
        }
        return outline;
    }

    private static List<String> nearest(RevisionReport revision, Map<String, RevisionReport> byId,
            Predicate<RevisionReport> kept) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(revision.revises());
        while (!open.isEmpty()) {
            String id = open.poll();
            RevisionReport parent = byId.get(id);
            if (parent == null || !seen.add(id)) {
                continue;
            }
            if (kept.test(parent)) {
                found.add(id);
            }
            else {
                open.addAll(parent.revises());
            }
        }
        return List.copyOf(found);
    }

}
