package dev.migrate.boot.autoconfigure.actuate;

import dev.migrate.Migrator;
import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigratorView;
import dev.migrate.boot.actuate.StatementPercent;
import dev.migrate.boot.autoconfigure.InstanceMigrators;
import dev.migrate.boot.autoconfigure.MigrationConnections;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.boot.startup.MigrationState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;

/**
 * The views of the endpoint: each migrator that is a bean, and each instance. Only the
 * primary one and the instances are run by the start and have a state.
 */
final class MigratorViews implements Supplier<Map<String, MigratorView>> {

    private final ListableBeanFactory beans;

    private final ObjectProvider<DataSourcePoolMetadataProvider> pools;

    private final Map<String, StatementPercent> percents = new ConcurrentHashMap<>();

    MigratorViews(ListableBeanFactory beans, ObjectProvider<DataSourcePoolMetadataProvider> pools) {
        this.beans = beans;
        this.pools = pools;
    }

    @Override
    public Map<String, MigratorView> get() {
        Migrator primary = this.beans.getBeanProvider(Migrator.class).getIfUnique();
        Map<String, MigratorView> views = new LinkedHashMap<>();
        this.beans.getBeansOfType(Migrator.class).forEach((name, migrator) -> {
            if (migrator == primary) {
                MigrationState state = this.beans.getBeanProvider(MigrationState.class)
                    .getIfAvailable(MigrationState::idle);
                Supplier<@Nullable MigrationConnections> connections = this.beans
                    .getBeanProvider(MigrationConnections.class)::getIfAvailable;
                MigratorView view = new MigratorView(migrator, state,
                        percent(MigrationsEndpoint.PRIMARY, migrator, connections));
                views.put(name, view);
                views.put(MigrationsEndpoint.PRIMARY, view);
            }
            else {
                views.put(name, new MigratorView(migrator, MigrationState.idle(), StatementPercent.none()));
            }
        });
        // a bean of the same name is the primary migrator, which has another one, or not
        // run
        instances().forEach((instance) -> views.put(instance.name(), view(instance)));
        return views;
    }

    private List<MigratedDatabase> instances() {
        MigratedDatabases databases = this.beans.getBeanProvider(MigratedDatabases.class).getIfAvailable();
        return (databases != null) ? databases.instances() : List.of();
    }

    private MigratorView view(MigratedDatabase instance) {
        String name = instance.name();
        Migrator migrator = instance.migrator().get();
        return new MigratorView(migrator, instance.state(),
                percent(name, migrator, () -> this.beans.getBean(InstanceMigrators.class).connections(name)));
    }

    /** Kept, since it remembers what it has asked. */
    private StatementPercent percent(String name, Migrator migrator,
            Supplier<@Nullable MigrationConnections> connections) {
        return this.percents.computeIfAbsent(name,
                (key) -> new StatementPercent(() -> migrator.maintenance().announcedPercent(),
                        () -> migrator.maintenance().percent(), new SpareConnections(connections, this.pools)));
    }

}
