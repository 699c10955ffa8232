package dev.migrate.boot.actuate;

import dev.migrate.Migrator;
import dev.migrate.report.RevisionReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many revisions of the application are applied: those that the rows of the version
 * table imply. Counted once for the same rows. Thread-safe.
 */
final class AppliedCount {

    private final Supplier<Migrator> migrator;

    private @Nullable List<String> rows;

    private int count;

    AppliedCount(Supplier<Migrator> migrator) {
        this.migrator = migrator;
    }

    synchronized int of(List<String> rows) {
        if (!rows.equals(this.rows)) {
            this.count = count(rows);
            this.rows = rows;
        }
        return this.count;
    }

    private int count(List<String> rows) {
        Map<String, RevisionReport> known = new HashMap<>();
        this.migrator.get().revisions().forEach((revision) -> known.put(revision.id(), revision));
        Set<String> applied = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(rows);
        while (!open.isEmpty()) {
            RevisionReport revision = known.get(open.pop());
            if (revision != null && applied.add(revision.id())) {
                open.addAll(revision.revises());
                open.addAll(revision.dependsOn());
            }
        }
        return applied.size();
    }

}
