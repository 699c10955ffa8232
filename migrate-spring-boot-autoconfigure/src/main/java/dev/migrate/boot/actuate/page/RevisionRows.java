package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.MigrationsDescriptor;
import dev.migrate.boot.actuate.MigrationsDescriptor.History;
import dev.migrate.boot.actuate.MigrationsDescriptor.Pending;
import dev.migrate.boot.actuate.Overview;
import dev.migrate.boot.actuate.page.RevisionRow.Place;
import dev.migrate.report.RevisionReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the state of each revision. Newest first; what only the database knows on
 * top.
 */
final class RevisionRows {

    private static final Set<String> UNSETTLED = Set.of("failed", "partial");

    private final Overview overview;

    private final MigrationsDescriptor descriptor;

    private final Map<String, RevisionReport> files = new LinkedHashMap<>();

    private final Map<String, History> last = new HashMap<>();

    private final Set<String> applied = new HashSet<>();

    private final Set<String> pending;

    private RevisionRows(Overview overview) {
        this.overview = overview;
        this.descriptor = overview.descriptor();
        overview.revisions().forEach((revision) -> this.files.put(revision.id(), revision));
        this.descriptor.history().forEach((entry) -> this.last.put(entry.revision(), entry));
        this.pending = this.descriptor.pending().stream().map(Pending::revision).collect(Collectors.toSet());
    }

    static List<RevisionRow> of(Overview overview) {
        RevisionRows rows = new RevisionRows(overview);
        List<String> unknown = rows.apply();
        List<RevisionRow> all = new ArrayList<>();
        unknown.forEach((id) -> all.add(rows.unknown(id)));
        rows.files.values().forEach((revision) -> all.add(rows.known(revision)));
        return all;
    }

    /** Marks what the rows of the version table imply, and gives what has no file. */
    private List<String> apply() {
        Deque<String> open = new ArrayDeque<>(this.descriptor.current());
        Set<String> unknown = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (this.applied.add(id)) {
                RevisionReport revision = this.files.get(id);
                if (revision != null) {
                    open.addAll(revision.revises());
                    open.addAll(revision.dependsOn());
                    this.applied.addAll(revision.squashes());
                }
                else {
                    unknown.add(id);
                    open.addAll(revises(id));
                }
            }
        }
        return newestFirst(unknown);
    }

    private List<String> newestFirst(Set<String> unknown) {
        List<String> ordered = new ArrayList<>(this.overview.unknown());
        ordered.removeIf((id) -> this.last.containsKey(id));
        List<History> history = this.descriptor.history();
        for (int index = history.size() - 1; index >= 0; index--) {
            String id = history.get(index).revision();
            if (unknown.contains(id) && !ordered.contains(id)) {
                ordered.add(id);
            }
        }
        return ordered;
    }

    private List<String> revises(String id) {
        History entry = this.last.get(id);
        return (entry != null) ? entry.revises() : List.of();
    }

    private RevisionRow unknown(String id) {
        History entry = this.last.get(id);
        return new RevisionRow(id, (entry != null) ? entry.message() : "", revises(id), List.of(),
                RevisionState.UNKNOWN, place(id), entry);
    }

    private RevisionRow known(RevisionReport revision) {
        String id = revision.id();
        return new RevisionRow(id, revision.message(), revision.revises(), notes(revision), state(id), place(id),
                this.last.get(id));
    }

    private Place place(String id) {
        return this.descriptor.current().contains(id) ? Place.CURRENT : Place.ELSEWHERE;
    }

    private static List<String> notes(RevisionReport revision) {
        List<String> notes = new ArrayList<>();
        revision.branchLabels().forEach((label) -> notes.add("label " + label));
        revision.marks().forEach((mark) -> notes.add(mark.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        revision.dependsOn().forEach((id) -> notes.add("depends on " + id));
        if (!revision.squashes().isEmpty()) {
            notes.add("stands for " + (revision.squashes().size() + 1));
        }
        return notes;
    }

    private RevisionState state(String id) {
        MigrationsDescriptor.Running running = this.descriptor.running();
        if (running != null && running.revision().equals(id)) {
            return RevisionState.RUNNING;
        }
        if (this.applied.contains(id)) {
            return this.overview.changed().contains(id) ? RevisionState.CHANGED : RevisionState.APPLIED;
        }
        if (isUnsettled(this.last.get(id))) {
            return RevisionState.FAILED;
        }
        return this.pending.contains(id) ? RevisionState.PENDING : RevisionState.OUTSIDE;
    }

    static boolean isUnsettled(@Nullable History entry) {
        return entry != null && UNSETTLED.contains(entry.outcome());
    }

}
