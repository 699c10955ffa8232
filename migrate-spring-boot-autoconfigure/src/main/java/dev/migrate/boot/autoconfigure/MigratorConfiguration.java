package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The engine, unless the service has its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Migrator.class)
class MigratorConfiguration {

    /**
     * Made when it is first needed, in most services at the end of the refresh: the Java
     * revisions may be beans that need every other.
     */
    @Bean
    @Lazy
    Migrator migrator(MigrateProperties properties, Environment environment, ObjectProvider<DataSource> dataSources,
            @MigrateDataSource ObjectProvider<DataSource> marked, ListableBeanFactory beans) {
        DataSource dataSource = new MigrationDataSources(properties, dataSources, marked).choose();
        MigratorBuilder builder = Migrator.builder(dataSource);
        apply(properties, builder);
        builder.application((properties.application() != null) ? properties.application()
                : environment.getProperty("spring.application.name", ""));
        builder.javaMigrations(beans.getBeanProvider(JavaMigration.class).orderedStream().toList());
        beans.getBeanProvider(MigrationSource.class).orderedStream().forEach(builder::source);
        beans.getBeanProvider(MigrationListener.class).orderedStream().forEach(builder::listener);
        beans.getBeanProvider(MigratorCustomizer.class)
            .orderedStream()
            .forEach((customizer) -> customizer.customize(builder));
        return builder.build();
    }

    private static void apply(MigrateProperties properties, MigratorBuilder builder) {
        builder.locations(properties.locations().toArray(String[]::new))
            .packages(properties.packages().toArray(String[]::new))
            .placeholders(properties.placeholders())
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
        if (properties.schema() != null) {
            builder.schema(properties.schema());
        }
    }

}
