/**
 * Runs and their revisions as others see them: observations, startup steps, the log's
 * context. API: {@link dev.migrate.boot.observation.MigrationObservationConvention} and
 * {@link dev.migrate.boot.observation.MigrationObservationContext}.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.boot.observation;

import org.jspecify.annotations.NullMarked;
