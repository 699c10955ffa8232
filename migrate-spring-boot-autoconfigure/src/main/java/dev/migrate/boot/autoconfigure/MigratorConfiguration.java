package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The engine, unless the service has its own. Public for the command line, which takes
 * nothing else of what a service has from us.
 *
 * @since 0.1
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Migrator.class)
public class MigratorConfiguration {

    @Bean
    @ConditionalOnMissingBean(MigrateConnectionDetails.class)
    MigrateConnectionDetails migrateConnectionDetails(MigrateProperties properties) {
        return new PropertiesConnectionDetails(properties);
    }

    @Bean
    SharedLocations migrationLocations(ApplicationContext context) {
        return new SharedLocations(Objects.requireNonNull(context.getClassLoader()));
    }

    @Bean
    MigrationConnections migrationConnections(MigrateProperties properties, MigrateConnectionDetails details,
            ObjectProvider<DataSource> dataSources, @MigrateDataSource ObjectProvider<DataSource> marked,
            ApplicationContext context) {
        if (context.getBeanProvider(MigrationState.class).getIfUnique() == null) {
            // a command, which has no start that looks at the settings
            SettingCheck.check(properties, context.getEnvironment());
        }
        ObjectProvider<JdbcConnectionDetails> jdbc = context.getBeanProvider(JdbcConnectionDetails.class);
        return new MigrationConnections(new MigrationDataSources(details, jdbc, dataSources, marked).choose());
    }

    /** Refuses bad settings of the engine at the start, lazy initialization or not. */
    @Bean
    @Lazy(false)
    Migrator migrator(MigrateProperties properties, MigrationConnections connections, ApplicationContext context) {
        return new ConfiguredMigrator(context).primary(connections.dataSource(), properties);
    }

}
