package dev.migrate.migration;

import dev.migrate.report.BackfillBatch;
import java.time.Duration;

/**
 * Slows backfills down, by what a service knows of its own load. A listener that may be a
 * bean, as any other.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BackfillThrottle extends MigrationListener {

    @Override
    Duration rests(BackfillBatch batch);

}
