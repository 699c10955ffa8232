package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrations;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine, unless the service has its own. Public for the command line, which takes
 * nothing else of what a service has from us.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Migrator.class)
public class MigratorConfiguration {

    @Bean
    MigrationConnections migrationConnections(MigrateProperties properties, ObjectProvider<DataSource> dataSources,
            @MigrateDataSource ObjectProvider<DataSource> marked) {
        SettingCheck.check(properties);
        return new MigrationConnections(new MigrationDataSources(properties, dataSources, marked).choose());
    }

    @Bean
    Migrator migrator(MigrateProperties properties, MigrationConnections connections, ApplicationContext context) {
        MigratorBuilder builder = Migrator.builder(connections.dataSource());
        apply(properties, builder);
        builder.application((properties.application() != null) ? properties.application()
                : context.getEnvironment().getProperty("spring.application.name", ""));
        ClassLoader classLoader = Objects.requireNonNull(context.getClassLoader());
        builder.classLoader(classLoader).source(javaMigrations(context, properties, classLoader));
        context.getBeanProvider(MigrationSource.class).orderedStream().forEach(builder::source);
        context.getBeanProvider(MigrationListener.class).orderedStream().forEach(builder::listener);
        builder.schemas(new SchemaBeans(properties, context)::apply);
        context.getBeanProvider(MigratorCustomizer.class)
            .orderedStream()
            .forEach((customizer) -> customizer.customize(builder));
        return builder.build();
    }

    /**
     * Asks for the beans when the revisions are read, not when the migrator is made: they
     * may need any other bean.
     */
    private static MigrationSource javaMigrations(ApplicationContext context, MigrateProperties properties,
            ClassLoader classLoader) {
        return () -> {
            List<JavaMigration> beans = context.getBeanProvider(JavaMigration.class).orderedStream().toList();
            return new JavaMigrations(beans, properties.packages(), classLoader, properties.naming().convention())
                .migrations();
        };
    }

    private static void apply(MigrateProperties properties, MigratorBuilder builder) {
        builder.placeholders(properties.placeholders())
            .naming(properties.naming().convention())
            .versionTable(properties.versionTable())
            .historyTable(properties.historyTable())
            .targets(properties.target())
            .transaction(properties.transaction())
            .lockTimeout(properties.lockTimeout())
            .lockRetryMaxDuration(properties.lockRetry().maxDuration())
            .statementTimeout(properties.statementTimeout())
            .runLockMaxWait(properties.runLock().maxWait())
            .onAhead(properties.onAhead())
            .onChanged(properties.onChanged());
        // the default location may be missing, one that was set may not
        if (!properties.locations().equals(List.of(MigrateProperties.DEFAULT_LOCATION))) {
            builder.locations(properties.locations().toArray(String[]::new));
        }
        if (properties.schema() != null) {
            builder.schema(properties.schema());
        }
    }

}
