package dev.migrate.boot.autoconfigure.actuate;

import dev.migrate.Maintenance;
import dev.migrate.Migrator;
import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigratorView;
import dev.migrate.boot.actuate.StatementPercent;
import dev.migrate.boot.actuate.page.MigrationsPageExtension;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.autoconfigure.MigrationConnections;
import dev.migrate.boot.startup.MigrationState;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;

/** Shows the migrators at {@code /actuator/migrations}, where it is exposed. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
public final class MigrationsEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(Migrator.class)
    @ConditionalOnMissingBean
    MigrationsEndpoint migrationsEndpoint(ListableBeanFactory beans, ObjectProvider<Migrator> migrators,
            ObjectProvider<MigrationState> state, SpareConnections spare) {
        StatementPercent percent = new StatementPercent(() -> ofPrimary(migrators, Maintenance::announcedPercent),
                () -> ofPrimary(migrators, Maintenance::percent), spare);
        return new MigrationsEndpoint(() -> views(beans, migrators.getIfUnique(), state, percent));
    }

    private static @Nullable Integer ofPrimary(ObjectProvider<Migrator> migrators,
            Function<Maintenance, @Nullable Integer> question) {
        Migrator primary = migrators.getIfUnique();
        return (primary != null) ? question.apply(primary.maintenance()) : null;
    }

    @Bean
    SpareConnections migrationsSpareConnections(ObjectProvider<MigrationConnections> connections,
            ObjectProvider<DataSourcePoolMetadataProvider> pools) {
        return new SpareConnections(connections, pools);
    }

    @Bean
    @ConditionalOnBean(MigrationsEndpoint.class)
    @ConditionalOnMissingBean
    @ConditionalOnWebApplication
    MigrationsPageExtension migrationsPageExtension(MigrationsEndpoint endpoint, ObjectProvider<PathMapper> mappers) {
        String path = PathMapper.getRootPath(mappers.orderedStream().toList(), EndpointId.of("migrations"));
        return new MigrationsPageExtension(endpoint, path.substring(path.lastIndexOf('/') + 1), Clock.systemUTC());
    }

    /** Only the primary migrator is the one that the start runs and that has a state. */
    private static Map<String, MigratorView> views(ListableBeanFactory beans, @Nullable Migrator primary,
            ObjectProvider<MigrationState> state, StatementPercent percent) {
        Map<String, MigratorView> views = new LinkedHashMap<>();
        beans.getBeansOfType(Migrator.class).forEach((name, migrator) -> {
            MigrationState known = (migrator == primary) ? state.getIfAvailable(MigrationState::idle)
                    : MigrationState.idle();
            StatementPercent asked = (migrator == primary) ? percent : StatementPercent.none();
            views.put(name, new MigratorView(migrator, known, asked));
            if (migrator == primary) {
                views.put(MigrationsEndpoint.PRIMARY, views.get(name));
            }
        });
        return views;
    }

}
