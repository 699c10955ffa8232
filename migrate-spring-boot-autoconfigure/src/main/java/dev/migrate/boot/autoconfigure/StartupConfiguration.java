package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.actuate.DriftChecks;
import dev.migrate.boot.order.EarlyUseWarning;
import dev.migrate.boot.startup.BackgroundWork;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.boot.startup.MigrationInitializer;
import dev.migrate.boot.startup.MigrationRunner;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.StartupCheck;
import dev.migrate.boot.startup.StartupMode;
import dev.migrate.boot.startup.StartupUpgrade;
import dev.migrate.boot.startup.TargetCheck;
import dev.migrate.boot.startup.TargetRule;
import dev.migrate.boot.startup.TargetVerification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** What a start does with the migrator, the service's own or ours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSingleCandidate(Migrator.class)
class StartupConfiguration {

    private static final String MODE = "migrate.startup.mode";

    /** What {@code SpringApplication} registers; it alone calls runners. */
    private static final String STARTED_BY_APPLICATION = "springApplicationArguments";

    /**
     * Made in every service that migrates, so it is here that bad settings end the start:
     * also of one with lazy initialization.
     */
    @Bean
    @Lazy(false)
    MigrationState migrationState(MigrateProperties properties, Environment environment,
            ConfigurableListableBeanFactory beans) {
        SettingCheck.check(properties, environment);
        FixedMode.check(properties.startup().mode(), beans);
        boolean runs = properties.startup().mode() == StartupMode.RUNNER
                && beans.containsSingleton(STARTED_BY_APPLICATION);
        return runs ? MigrationState.starting() : MigrationState.idle();
    }

    @Bean
    TargetRule migrationTargetRule(MigrateProperties properties) {
        return new TargetRule(properties.onAhead(), properties.onChanged());
    }

    /** Asks for no migrator: the gate is made before what those need. */
    @Bean
    MigratedDatabases migratedDatabases(MigrateProperties properties, MigrationState state, TargetRule rule,
            ObjectProvider<Migrator> migrator, ObjectProvider<InstanceMigrators> instances) {
        return databases(properties, new MigratedDatabase(MigratedDatabase.PRIMARY, migrator::getObject, state, rule),
                instances);
    }

    static MigratedDatabases databases(MigrateProperties properties, MigratedDatabase primary,
            ObjectProvider<InstanceMigrators> instances) {
        List<MigratedDatabase> databases = new ArrayList<>();
        databases.add(primary);
        new TreeMap<>(properties.instances()).forEach((name, instance) -> {
            MigrateProperties own = instance.over(properties);
            databases.add(new MigratedDatabase(name, () -> instances.getObject().migrator(name),
                    primary.state().isStarting() ? MigrationState.starting() : MigrationState.idle(),
                    new TargetRule(own.onAhead(), own.onChanged())));
        });
        return new MigratedDatabases(databases);
    }

    /** Does nothing unless it is asked. */
    @Bean
    @ConditionalOnMissingBean(DriftChecks.class)
    DriftChecks migrationDriftChecks() {
        return new DriftChecks(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "runner", matchIfMissing = true)
    static EarlyUseWarning migrationEarlyUseWarning(Environment environment) {
        return new EarlyUseWarning(environment);
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "runner", matchIfMissing = true)
    StartupCheck migrationCheck(MigratedDatabases databases) {
        return new StartupCheck(databases.each(TargetCheck::new));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "runner", matchIfMissing = true)
    MigrationRunner migrationRunner(ApplicationContext context, MigratedDatabases databases,
            MigrateProperties properties) {
        return new MigrationRunner(context, upgrades(databases, StartupMode.RUNNER, properties), databases::stop);
    }

    /** No bean needs it, so only its own start makes it where beans are lazy. */
    @Bean
    @Lazy(false)
    @ConditionalOnProperty(name = MODE, havingValue = "initializer")
    MigrationInitializer migrationInitializer(MigratedDatabases databases, MigrateProperties properties) {
        return new MigrationInitializer(upgrades(databases, StartupMode.INITIALIZER, properties), databases::stop);
    }

    private static Runnable upgrades(MigratedDatabases databases, StartupMode mode, MigrateProperties properties) {
        return databases.each((database) -> new StartupUpgrade(database, mode, properties.lint().onStartup()));
    }

    /** Does nothing unless a revision leaves rows to the background. */
    @Bean
    @ConditionalOnProperty(name = "migrate.jobs.enabled", havingValue = "true", matchIfMissing = true)
    BackgroundWork migrationBackgroundWork(ApplicationContext context, MigratedDatabases databases,
            MigrateProperties properties) {
        return new BackgroundWork(context, databases, properties.startup().mode(), properties.jobs().pollInterval());
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "verify")
    StartupCheck migrationVerification(MigratedDatabases databases, MigrateProperties properties) {
        return new StartupCheck(
                databases.each((database) -> new TargetVerification(database, properties.startup().verifyTimeout())));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "none")
    StartupCheck migrationsOff() {
        return StartupCheck.off();
    }

}
