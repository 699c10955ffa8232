package dev.migrate.boot.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Locale;

/**
 * Leaves the names {@code migrate.run}, recorded with {@code migrator}, and
 * {@code migrate.run.revision}, recorded with {@code migrator} and {@code direction}; the
 * revision's id is recorded by tracing only.
 *
 * @since 0.1
 */
public class DefaultMigrationObservationConvention implements MigrationObservationConvention {

    @Override
    public String getContextualName(MigrationObservationContext context) {
        return (context.revision() != null) ? "migrate " + context.revision() : "migrate";
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(MigrationObservationContext context) {
        KeyValues values = KeyValues.of("migrator", context.migrator());
        return (context.direction() != null)
                ? values.and("direction", context.direction().name().toLowerCase(Locale.ROOT)) : values;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(MigrationObservationContext context) {
        return (context.revision() != null) ? KeyValues.of(KeyValue.of("migrate.revision", context.revision()))
                : KeyValues.empty();
    }

}
