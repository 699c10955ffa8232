package dev.migrate.boot.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.persistence.autoconfigure.EntityScanPackages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * The packages that Spring Boot would look for entities in: those of {@code @EntityScan},
 * else the service's own. In the context of a command no configuration class of the
 * service has been read, so its sources and what their component scan would find are
 * looked at, as class files.
 */
final class EntityPackages {

    private final ApplicationContext context;

    private final ServiceSources sources;

    private final AnnotatedPackages packages;

    EntityPackages(ApplicationContext context) {
        this.context = context;
        this.packages = new AnnotatedPackages(context.getEnvironment());
        this.sources = context.getBeanProvider(ServiceSources.class)
            .getIfAvailable(() -> new ServiceSources(List.of()));
    }

    /** Gives their names. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>(EntityScanPackages.get(this.context).getPackageNames());
        for (Class<?> source : this.sources.classes()) {
            names.addAll(entityScan(AnnotationMetadata.introspect(source)));
            for (String scanned : this.packages.of(source, ComponentScan.class)) {
                names.addAll(entityScansBelow(scanned));
            }
        }
        if (names.isEmpty() && AutoConfigurationPackages.has(this.context)) {
            names.addAll(AutoConfigurationPackages.get(this.context));
        }
        if (names.isEmpty()) {
            this.sources.classes()
                .forEach((source) -> names.addAll(this.packages.of(source, AutoConfigurationPackage.class)));
        }
        return List.copyOf(names);
    }

    private List<String> entityScansBelow(String scanned) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false,
                this.context.getEnvironment());
        scanner.setResourceLoader(this.context);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EntityScan.class));
        List<String> found = new ArrayList<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents(scanned)) {
            if (candidate instanceof AnnotatedBeanDefinition annotated
                    && annotated.getMetadata().isAnnotated("org.springframework.stereotype.Component")) {
                found.addAll(entityScan(annotated.getMetadata()));
            }
        }
        return found;
    }

    private List<String> entityScan(AnnotationMetadata metadata) {
        Map<String, @Nullable Object> attributes = metadata.getAnnotationAttributes(EntityScan.class.getName(), true);
        return (attributes != null) ? this.packages.named(attributes, metadata.getClassName()) : List.of();
    }

}
