package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.TargetRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The instances without anything that a start does with them. Public for the command
 * line.
 *
 * @since 0.1
 */
@Configuration(proxyBeanMethods = false)
public class InstanceCommandConfiguration {

    @Bean
    InstanceMigrators instanceMigrators(MigrateProperties properties, ObjectProvider<Migrator> migrator,
            ObjectProvider<InstanceMigrators> instances, ObjectProvider<MigrationConnections> primary,
            ApplicationContext context) {
        MigratedDatabase own = new MigratedDatabase(MigratedDatabase.PRIMARY, migrator::getObject,
                MigrationState.idle(), new TargetRule(properties.onAhead(), properties.onChanged()));
        MigratedDatabases databases = StartupConfiguration.databases(properties, own, instances);
        return InstancesConfiguration.of(properties, databases, primary.getIfAvailable(), context);
    }

}
