package dev.migrate.boot.autoconfigure.actuate;

import dev.migrate.Migrator;
import dev.migrate.boot.actuate.DriftChecks;
import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigrationsRequests;
import dev.migrate.boot.actuate.page.MigrationsPageExtension;
import dev.migrate.boot.actuate.page.MigrationsWriteExtension;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Shows the migrators at {@code /actuator/migrations}, where it is exposed. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
public final class MigrationsEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(Migrator.class)
    @ConditionalOnMissingBean(MigrationsEndpoint.class)
    MigrationsEndpoint migrationsEndpoint(ListableBeanFactory beans,
            ObjectProvider<DataSourcePoolMetadataProvider> pools, ObjectProvider<DriftChecks> checks) {
        return new MigrationsEndpoint(new MigratorViews(beans, pools), checks(checks));
    }

    // several migrators without a primary one are not looked after
    private static DriftChecks checks(ObjectProvider<DriftChecks> checks) {
        return checks.getIfAvailable(() -> new DriftChecks(Clock.systemUTC()));
    }

    /** Before the page's, in whose place it is. */
    @Bean
    @ConditionalOnBean({ MigrationsEndpoint.class, DriftChecks.class })
    @ConditionalOnMissingBean(MigrationsPageExtension.class)
    @ConditionalOnWebApplication
    @Conditional(OnRequests.class)
    MigrationsWriteExtension migrationsWriteExtension(MigrationsEndpoint endpoint, MigrationsRequests requests,
            ObjectProvider<PathMapper> mappers, ObjectProvider<MigratedDatabases> databases) {
        return new MigrationsWriteExtension(endpoint, name(mappers), Clock.systemUTC(), () -> instances(databases),
                requests);
    }

    @Bean
    @ConditionalOnBean(DriftChecks.class)
    @Conditional(OnRequests.class)
    MigrationsRequests migrationsRequests(DriftChecks checks,
            @Value("${migrate.endpoint.drift.enabled:false}") boolean drift,
            @Value("${migrate.endpoint.jobs.enabled:false}") boolean jobs) {
        return new MigrationsRequests(checks, drift, jobs);
    }

    @Bean
    @ConditionalOnBean(MigrationsEndpoint.class)
    @ConditionalOnMissingBean(MigrationsPageExtension.class)
    @ConditionalOnWebApplication
    MigrationsPageExtension migrationsPageExtension(MigrationsEndpoint endpoint, ObjectProvider<PathMapper> mappers,
            ObjectProvider<MigratedDatabases> databases) {
        return new MigrationsPageExtension(endpoint, name(mappers), Clock.systemUTC(), () -> instances(databases));
    }

    /** Whether requests of some kind are taken. */
    static final class OnRequests extends AnyNestedCondition {

        OnRequests() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBooleanProperty("migrate.endpoint.drift.enabled")
        static final class Drift {

        }

        @ConditionalOnBooleanProperty("migrate.endpoint.jobs.enabled")
        static final class Jobs {

        }

    }

    private static Set<String> instances(ObjectProvider<MigratedDatabases> databases) {
        return databases.stream()
            .flatMap((all) -> all.instances().stream())
            .map(MigratedDatabase::name)
            .collect(Collectors.toSet());
    }

    private static String name(ObjectProvider<PathMapper> mappers) {
        String root = PathMapper.getRootPath(mappers.orderedStream().toList(), EndpointId.of("migrations"));
        String path = new EndpointMapping("").createSubPath(root);
        return path.substring(path.lastIndexOf('/') + 1);
    }

}
