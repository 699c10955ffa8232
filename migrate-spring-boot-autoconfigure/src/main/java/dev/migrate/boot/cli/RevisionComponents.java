package dev.migrate.boot.cli;

import dev.migrate.boot.jpa.ServiceSources;
import dev.migrate.migration.MigrationRevision;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Java revisions that the service's component scan finds: a command knows them without
 * any of its other beans. One that needs such a bean fails when the revisions are read.
 */
final class RevisionComponents extends ClassPathScanningCandidateComponentProvider {

    private final BeanDefinitionRegistry registry;

    RevisionComponents(BeanDefinitionRegistry registry, Environment environment, ResourceLoader loader) {
        super(false, environment);
        this.registry = registry;
        setResourceLoader(loader);
        addIncludeFilter((reader, factory) -> reader.getAnnotationMetadata().isAnnotated(Component.class.getName())
                && reader.getAnnotationMetadata().isAnnotated(MigrationRevision.class.getName()));
    }

    /** Adds them under the names that they have in the service. */
    void register(ServiceSources sources) {
        for (String scanned : sources.scanned(getEnvironment())) {
            for (BeanDefinition revision : findCandidateComponents(scanned)) {
                revision.setLazyInit(true);
                String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(revision, this.registry);
                // two of the packages may hold it
                if (!this.registry.containsBeanDefinition(name)) {
                    this.registry.registerBeanDefinition(name, revision);
                }
            }
        }
    }

    @Override
    protected BeanDefinitionRegistry getRegistry() {
        return this.registry;
    }

}
