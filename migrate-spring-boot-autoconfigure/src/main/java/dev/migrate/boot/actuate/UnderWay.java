package dev.migrate.boot.actuate;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.Progress;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The state of a database while a run of this process is under way or about to begin:
 * what was known before, moved along by each step that is committed. Asks the database
 * nothing.
 *
 * @param migrator the engine
 * @param progress what this process knows
 */
record UnderWay(Migrator migrator, Progress progress) {

    MigrationStatus status() {
        return Objects.requireNonNull(this.progress.underWay());
    }

    List<String> heads() {
        return ids(this.migrator.heads());
    }

    /** The rows as they were read, moved along by each step of the run. */
    List<String> current() {
        Set<String> rows = new TreeSet<>((this.progress.known() != null) ? this.progress.known().current() : List.of());
        for (StepReport step : this.progress.applied()) {
            List<String> below = revises(this.migrator, step.revision());
            if (step.direction() == Direction.UPGRADE) {
                below.forEach(rows::remove);
                rows.add(step.revision());
            }
            else {
                rows.remove(step.revision());
                rows.addAll(below);
            }
        }
        return new ArrayList<>(rows);
    }

    /** What is left of the plan; before it is made, what was pending at the last look. */
    List<String> pending() {
        if (this.progress.planned().isEmpty()) {
            return (this.progress.known() != null)
                    ? this.progress.known().pending().stream().map(RevisionReport::id).toList() : List.of();
        }
        Set<String> done = this.progress.applied().stream().map(StepReport::revision).collect(Collectors.toSet());
        return this.progress.planned().stream().filter((id) -> !done.contains(id)).toList();
    }

    static List<String> revises(Migrator migrator, String id) {
        RevisionReport revision = migrator.revision(id);
        return (revision != null) ? revision.revises() : List.of();
    }

    static List<String> ids(List<RevisionReport> revisions) {
        return revisions.stream().map(RevisionReport::id).sorted().toList();
    }

}
