package dev.migrate.boot.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Finds the beans that ask the database early, by definitions and properties only: no
 * bean is made for it. Found is what is certain: Hibernate where it looks at or changes
 * the schema, Quartz with its tables, and beans that say so themselves. Not found are
 * beans whose code asks, listeners and schedulers; Batch starts its jobs in its own
 * runner, which comes later.
 */
public final class EarlyUsers {

    private static final String ENTITY_MANAGERS = "jakarta.persistence.EntityManagerFactory";

    private static final String QUARTZ = "org.quartz.Scheduler";

    private static final Set<String> NO_DDL = Set.of("none", "false", "");

    private static final String PROPERTIES = "spring.jpa.properties";

    private static final List<String> OF_HIBERNATE = List.of("hibernate.hbm2ddl.auto",
            "jakarta.persistence.schema-generation.database.action");

    private final ListableBeanFactory beans;

    private final Environment environment;

    /**
     * Looks at a context.
     * @param beans its definitions
     * @param environment its properties
     */
    public EarlyUsers(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /**
     * Finds them.
     * @return in the order in which they are defined, those of one kind together
     */
    public List<EarlyUser> find() {
        List<EarlyUser> found = new ArrayList<>();
        String ddl = ddl();
        if (ddl != null) {
            ofType(ENTITY_MANAGERS).forEach((bean) -> found.add(new EarlyUser(bean, ddl)));
        }
        if ("jdbc".equalsIgnoreCase(this.environment.getProperty("spring.quartz.job-store-type"))) {
            ofType(QUARTZ).forEach((bean) -> found.add(new EarlyUser(bean, "spring.quartz.job-store-type=jdbc")));
        }
        for (String bean : this.beans.getBeanDefinitionNames()) {
            if (this.beans.findAnnotationOnBean(bean, DependsOnDatabaseInitialization.class, false) != null) {
                found.add(new EarlyUser(bean, null));
            }
        }
        return found;
    }

    private @Nullable String ddl() {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "spring.jpa.hibernate.ddl-auto", this.environment.getProperty("spring.jpa.hibernate.ddl-auto"));
        // as a map: its keys may be in brackets
        Map<String, String> own = Binder.get(this.environment)
            .bind(PROPERTIES, Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
        OF_HIBERNATE.forEach((key) -> put(properties, PROPERTIES + "." + key, own.get(key)));
        put(properties, "spring.jpa.generate-ddl", this.environment.getProperty("spring.jpa.generate-ddl"));
        return properties.entrySet()
            .stream()
            .filter((property) -> !NO_DDL.contains(property.getValue().toLowerCase(Locale.ROOT)))
            .map((property) -> property.getKey() + "=" + property.getValue())
            .findFirst()
            .orElse(null);
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private List<String> ofType(String name) {
        ClassLoader classLoader = getClass().getClassLoader();
        if (!ClassUtils.isPresent(name, classLoader)) {
            return List.of();
        }
        Class<?> type = ClassUtils.resolveClassName(name, classLoader);
        return List.of(this.beans.getBeanNamesForType(type, true, false));
    }

}
