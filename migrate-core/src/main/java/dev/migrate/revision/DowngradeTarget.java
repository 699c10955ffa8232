package dev.migrate.revision;

import java.util.List;

/**
 * The revisions that a downgrade takes back, resolved.
 *
 * @param roots the ids to undo, each together with every applied revision that revises it
 * or depends on it, directly or not; some may not be applied
 * @since 0.1
 */
public record DowngradeTarget(List<String> roots) {

    /** Copies the list. */
    public DowngradeTarget {
        roots = List.copyOf(roots);
    }

}
