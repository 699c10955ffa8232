package dev.migrate.boot.observation;

import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Says what is recorded of runs and revisions; a name that it gives is that of both. A
 * bean of this type takes the place of {@link DefaultMigrationObservationConvention}; one
 * that is a {@link GlobalObservationConvention} belongs to the registry instead.
 *
 * @since 0.1
 */
public interface MigrationObservationConvention extends ObservationConvention<MigrationObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof MigrationObservationContext;
    }

}
