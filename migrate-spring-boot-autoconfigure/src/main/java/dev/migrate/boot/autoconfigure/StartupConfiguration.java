package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationInitializer;
import dev.migrate.boot.startup.MigrationRunner;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.StartupCheck;
import dev.migrate.boot.startup.StartupMode;
import dev.migrate.boot.startup.StartupUpgrade;
import dev.migrate.boot.startup.TargetCheck;
import dev.migrate.boot.startup.TargetRule;
import dev.migrate.boot.startup.TargetVerification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a start does with the migrator, the service's own or ours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSingleCandidate(Migrator.class)
class StartupConfiguration {

    private static final String MODE = "migrate.startup.mode";

    /** What {@code SpringApplication} registers; it alone calls runners. */
    private static final String STARTED_BY_APPLICATION = "springApplicationArguments";

    /**
     * Made in every service that migrates, so it is here that bad settings end the start.
     */
    @Bean
    MigrationState migrationState(MigrateProperties properties, ConfigurableListableBeanFactory beans) {
        SettingCheck.check(properties);
        boolean runs = properties.startup().mode() == StartupMode.RUNNER
                && beans.containsSingleton(STARTED_BY_APPLICATION);
        return runs ? MigrationState.starting() : MigrationState.idle();
    }

    @Bean
    TargetRule migrationTargetRule(MigrateProperties properties) {
        return new TargetRule(properties.onAhead(), properties.onChanged());
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "runner", matchIfMissing = true)
    StartupCheck migrationCheck(ObjectProvider<Migrator> migrator, MigrationState state, TargetRule rule) {
        return new StartupCheck(new TargetCheck(migrator::getObject, state, rule));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "runner", matchIfMissing = true)
    MigrationRunner migrationRunner(ObjectProvider<Migrator> migrator, MigrationState state, TargetRule rule) {
        return new MigrationRunner(new StartupUpgrade(migrator::getObject, state, StartupMode.RUNNER, rule));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "initializer")
    MigrationInitializer migrationInitializer(ObjectProvider<Migrator> migrator, MigrationState state,
            TargetRule rule) {
        return new MigrationInitializer(new StartupUpgrade(migrator::getObject, state, StartupMode.INITIALIZER, rule));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "verify")
    StartupCheck migrationVerification(ObjectProvider<Migrator> migrator, MigrationState state, TargetRule rule,
            MigrateProperties properties) {
        return new StartupCheck(
                new TargetVerification(migrator::getObject, state, rule, properties.startup().verifyTimeout()));
    }

    @Bean
    @ConditionalOnProperty(name = MODE, havingValue = "none")
    StartupCheck migrationsOff() {
        return StartupCheck.off();
    }

}
