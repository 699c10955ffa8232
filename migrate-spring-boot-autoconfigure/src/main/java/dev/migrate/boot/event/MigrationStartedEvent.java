package dev.migrate.boot.event;

import java.util.List;

/**
 * A run with something to do is about to take its first step.
 *
 * @param migrator {@code primary} or the name of an instance
 * @param revisions the ids of the steps, in order
 * @since 0.1
 */
public record MigrationStartedEvent(String migrator, List<String> revisions) {

    /** Copies the list. */
    public MigrationStartedEvent {
        revisions = List.copyOf(revisions);
    }

}
