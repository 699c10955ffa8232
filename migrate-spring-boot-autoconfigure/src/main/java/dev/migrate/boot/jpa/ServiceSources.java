package dev.migrate.boot.jpa;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;

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

}
