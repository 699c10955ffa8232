package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.diagnostic.MigrateException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The migrators beside the primary one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSingleCandidate(Migrator.class)
class InstancesConfiguration {

    /** Made at every start, so that a wrong name of a bean ends it in every mode. */
    @Bean
    @Lazy(false)
    InstanceMigrators instanceMigrators(MigrateProperties properties, MigratedDatabases databases,
            ObjectProvider<MigrationConnections> primary, ApplicationContext context) {
        return of(properties, databases, primary.getIfAvailable(), context);
    }

    static InstanceMigrators of(MigrateProperties properties, MigratedDatabases databases,
            @Nullable MigrationConnections primary, ApplicationContext context) {
        if (primary == null) {
            // otherwise those who made it have looked at the settings
            SettingCheck.check(properties, context.getEnvironment());
        }
        InstanceConnections source = new InstanceConnections(context);
        Map<String, MigrationConnections> connections = new LinkedHashMap<>();
        databases.instances()
            .forEach((instance) -> connections.put(instance.name(),
                    source.of(instance.name(), properties.instance(instance.name()))));
        if (!connections.isEmpty()) {
            new TableOwners(properties).check(primary, connections);
        }
        ConfiguredMigrator configured = new ConfiguredMigrator(context);
        Map<String, Migrator> migrators = new LinkedHashMap<>();
        for (MigratedDatabase instance : databases.instances()) {
            MigrationConnections own = Objects.requireNonNull(connections.get(instance.name()));
            try {
                migrators.put(instance.name(), configured.instance(instance, own, properties));
            }
            catch (MigrateException ex) {
                throw instance.named(ex);
            }
        }
        return new InstanceMigrators(migrators, connections);
    }

}
