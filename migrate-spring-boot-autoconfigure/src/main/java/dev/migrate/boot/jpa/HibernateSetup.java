package dev.migrate.boot.jpa;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateSettings;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Hibernate's settings, as Spring Boot would make them from {@code spring.jpa.*} and the
 * beans that change them, then turned from a running service to an export.
 */
final class HibernateSetup {

    /** What would connect, cache, or put rows into tables; none of it is schema. */
    private static final List<String> LEFT_OUT = List.of("hibernate.hbm2ddl.auto", "hibernate.hbm2ddl.import_files",
            "javax.persistence.schema-generation.database.", "javax.persistence.schema-generation.scripts.",
            "javax.persistence.sql-load-script-source", "jakarta.persistence.schema-generation.database.",
            "jakarta.persistence.schema-generation.scripts.", "jakarta.persistence.sql-load-script-source",
            "jakarta.persistence.jdbc.", "jakarta.persistence.jtaDataSource", "jakarta.persistence.nonJtaDataSource",
            "hibernate.connection.", "hibernate.cache.", "hibernate.session_factory_jndi_name",
            "hibernate.session_factory_observer", "hibernate.generate_statistics");

    /** What it writes for this one, later ones understand. */
    private static final String OLDEST_SERVER = "14";

    private final ApplicationContext context;

    private final JpaProperties jpa;

    private final HibernateProperties hibernate;

    HibernateSetup(ApplicationContext context) {
        this.context = context;
        Binder binder = Binder.get(context.getEnvironment());
        this.jpa = binder.bindOrCreate("spring.jpa", JpaProperties.class);
        this.hibernate = binder.bindOrCreate("spring.jpa.hibernate", HibernateProperties.class);
    }

    HibernateJpaVendorAdapter adapter() {
        HibernateJpaVendorAdapter adapter = new HibernateJpaVendorAdapter();
        if (this.jpa.getDatabase() != null) {
            adapter.setDatabase(this.jpa.getDatabase());
        }
        if (this.jpa.getDatabasePlatform() != null) {
            adapter.setDatabasePlatform(this.jpa.getDatabasePlatform());
        }
        // converters may want beans of the service
        adapter.setBeanFactory(this.context.getAutowireCapableBeanFactory());
        return adapter;
    }

    List<String> mappingResources() {
        return (this.jpa.getMappingResources() != null) ? this.jpa.getMappingResources() : List.of();
    }

    /** Gives what makes Hibernate write its schema, and open no connection for it. */
    Map<String, Object> exportTo(Writer script) {
        Map<String, Object> settings = new HashMap<>(configured());
        settings.keySet().removeIf((key) -> LEFT_OUT.stream().anyMatch(key::startsWith));
        if (settings.putIfAbsent(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL") == null) {
            settings.putIfAbsent(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, OLDEST_SERVER);
        }
        settings.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "create");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_SCRIPTS_CREATE_TARGET, script);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true);
        settings.put(AvailableSettings.HBM2DDL_SKIP_DEFAULT_IMPORT_FILE, true);
        settings.put(AvailableSettings.HBM2DDL_DELIMITER, ";");
        settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
        settings.put(AvailableSettings.USE_QUERY_CACHE, false);
        // queries say nothing of the schema, and may need functions of the database
        settings.put(AvailableSettings.QUERY_STARTUP_CHECKING, false);
        settings.put("hibernate.search.enabled", false);
        return settings;
    }

    Map<String, Object> configured() {
        List<HibernatePropertiesCustomizer> customizers = new ArrayList<>();
        customizers.add(this::namingStrategies);
        this.context.getBeanProvider(HibernatePropertiesCustomizer.class).orderedStream().forEach(customizers::add);
        return this.hibernate.determineHibernateProperties(this.jpa.getProperties(),
                new HibernateSettings().ddlAuto(() -> "none").hibernatePropertiesCustomizers(customizers));
    }

    private void namingStrategies(Map<String, Object> settings) {
        this.context.getBeanProvider(PhysicalNamingStrategy.class)
            .ifAvailable((strategy) -> settings.put(AvailableSettings.PHYSICAL_NAMING_STRATEGY, strategy));
        this.context.getBeanProvider(ImplicitNamingStrategy.class)
            .ifAvailable((strategy) -> settings.put(AvailableSettings.IMPLICIT_NAMING_STRATEGY, strategy));
    }

}
