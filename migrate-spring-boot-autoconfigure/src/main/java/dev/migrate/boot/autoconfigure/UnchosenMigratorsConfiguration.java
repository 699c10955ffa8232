package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.StartupMode;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Several migrators of the service's own, none of them primary: the start looks after
 * none, and says so unless it is configured not to. Read after
 * {@link MigratorConfiguration}, since then there is one.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(UnchosenMigratorsConfiguration.NoCandidate.class)
class UnchosenMigratorsConfiguration {

    private static final Log logger = LogFactory.getLog(UnchosenMigratorsConfiguration.class);

    @Bean
    static SmartInitializingSingleton migrationUnchosenMigratorsWarning(MigrateProperties properties,
            ListableBeanFactory beans) {
        return () -> {
            if (properties.startup().mode() == StartupMode.NONE) {
                return;
            }
            List<String> names = Arrays
                .stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, Migrator.class, true, false))
                .sorted()
                .toList();
            logger.warn("There are " + names.size() + " beans of type Migrator, none of them primary: " + names
                    + "; none is run, verified or waited for by the gate; mark one with @Primary");
        };
    }

    /** No single migrator and no primary one. */
    static class NoCandidate extends NoneNestedConditions {

        NoCandidate() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        /** What the start needs. */
        @ConditionalOnSingleCandidate(Migrator.class)
        static class OneCandidate {

        }

    }

}
