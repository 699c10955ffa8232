package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrationIndex;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Takes the revisions of a service along when it is built ahead of time, those of every
 * instance too. Locations of the file system are read where the service runs.
 */
class RevisionsAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        if (beans.getBeanNamesForType(Migrator.class, true, false).length == 0) {
            return null;
        }
        MigrateProperties properties = Binder.get(beans.getBean(Environment.class))
            .bindOrCreate("migrate", MigrateProperties.class);
        Set<String> locations = new LinkedHashSet<>(properties.locations());
        Set<String> packages = new LinkedHashSet<>(properties.packages());
        properties.instances().values().forEach((instance) -> {
            locations.addAll((instance.locations() != null) ? instance.locations() : Set.of());
            packages.addAll((instance.packages() != null) ? instance.packages() : Set.of());
        });
        JavaMigrationIndex index = JavaMigrationIndex.of(packages, Objects.requireNonNull(beans.getBeanClassLoader()));
        return new RevisionsAotContribution(locations, beans(beans), index);
    }

    private static Set<String> beans(ConfigurableListableBeanFactory beans) {
        Set<String> types = new LinkedHashSet<>();
        for (String name : beans.getBeanNamesForType(JavaMigration.class, true, false)) {
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null) {
                types.add(ClassUtils.getUserClass(type).getName());
            }
        }
        return types;
    }

}
