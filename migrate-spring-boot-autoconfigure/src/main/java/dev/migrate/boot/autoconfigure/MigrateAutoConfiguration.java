package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Migrates the database of a service when it starts. A {@link Migrator} bean of the
 * service's own takes the place of the configured one and is started as that would be.
 *
 * @since 0.1
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({ Migrator.class, JdbcClient.class })
@Conditional({ EnabledCondition.class, MigrateDataSourceCondition.class })
@EnableConfigurationProperties(MigrateProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, MigratorConfiguration.class, InstancesConfiguration.class,
        ObserversConfiguration.class, StartupConfiguration.class, UnchosenMigratorsConfiguration.class })
@ImportRuntimeHints(MigrateRuntimeHints.class)
public final class MigrateAutoConfiguration {

}
