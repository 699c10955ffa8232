package dev.migrate.boot.jpa;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;

/**
 * The classes that a service is made from, for a context that has none of its beans.
 *
 * @param classes usually the one that is annotated with {@code @SpringBootApplication}
 */
public record ServiceSources(List<Class<?>> classes) {

    /** Copies the list. */
    public ServiceSources {
        classes = List.copyOf(classes);
    }

    /**
     * Gives those of an application.
     * @param application the application, as its main method has set it up
     * @return its sources that are classes; where there are none, its main class
     */
    public static ServiceSources of(SpringApplication application) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Object source : application.getAllSources()) {
            if (source instanceof Class<?> type) {
                found.add(type);
            }
        }
        Class<?> main = application.getMainApplicationClass();
        if (found.isEmpty() && main != null) {
            found.add(main);
        }
        return new ServiceSources(List.copyOf(found));
    }

    /**
     * Gives the packages that the component scans of these classes cover.
     * @param environment resolves placeholders
     * @return package names, each with its sub-packages
     */
    public Set<String> scanned(Environment environment) {
        AnnotatedPackages packages = new AnnotatedPackages(environment);
        Set<String> scanned = new LinkedHashSet<>();
        this.classes.forEach((source) -> scanned.addAll(packages.of(source, ComponentScan.class)));
        return scanned;
    }

}
