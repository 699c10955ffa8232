package dev.migrate.report;

import dev.migrate.revision.Direction;
import java.time.Duration;

/**
 * A step that was carried out.
 *
 * @param revision the revision's id
 * @param message the revision's message
 * @param direction which way
 * @param statements how many statements ran; for a Java revision, how many it executed
 * through its operations
 * @param retries how often it was rolled back for a lock and tried again
 * @param duration from its first attempt to its commit
 * @since 0.1
 */
public record StepReport(String revision, String message, Direction direction, int statements, int retries,
        Duration duration) {

}
