package dev.migrate.boot.autoconfigure.actuate;

import dev.migrate.boot.autoconfigure.MigrationConnections;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;

/**
 * Whether the migrator's pool has a connection to spare: one is left for the service,
 * whose probes may ask the database meanwhile.
 */
final class SpareConnections implements BooleanSupplier {

    private static final int FREE = 2;

    private final Supplier<@Nullable MigrationConnections> connections;

    private final ObjectProvider<DataSourcePoolMetadataProvider> pools;

    SpareConnections(Supplier<@Nullable MigrationConnections> connections,
            ObjectProvider<DataSourcePoolMetadataProvider> pools) {
        this.connections = connections;
        this.pools = pools;
    }

    /**
     * False for a migrator of the service's own, and for a pool that Boot cannot read.
     */
    @Override
    public boolean getAsBoolean() {
        MigrationConnections own = this.connections.get();
        return own != null && this.pools.orderedStream()
            .map((provider) -> provider.getDataSourcePoolMetadata(own.dataSource()))
            .anyMatch((pool) -> pool != null && isSpare(pool));
    }

    private static boolean isSpare(DataSourcePoolMetadata pool) {
        Integer max = pool.getMax();
        Integer active = pool.getActive();
        return max != null && active != null && max - active >= FREE;
    }

}
