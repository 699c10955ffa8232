package dev.migrate.boot.event;

import dev.migrate.report.StepReport;

/**
 * A step is committed, up or down.
 *
 * @param migrator {@code primary} or the name of an instance
 * @param step what was done
 * @since 0.1
 */
public record MigrationAppliedEvent(String migrator, StepReport step) {

}
