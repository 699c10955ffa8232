package dev.migrate.boot.jpa;

import dev.migrate.Migrator;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * A service with entities and revisions.
 *
 * @param database the live database
 * @param folder where its revisions are
 * @param properties its settings
 */
record EntityService(TestDatabase database, Path folder, Map<String, Object> properties) {

    static EntityService on(TestDatabase database, Path folder) {
        return new EntityService(database, folder, new LinkedHashMap<>());
    }

    /** Gives the context of a command, which knows the service by its class only. */
    GenericApplicationContext of(Class<?> source) {
        AnnotationConfigApplicationContext context = context();
        context.getBeanFactory().registerSingleton("sources", new ServiceSources(List.of(source)));
        context.refresh();
        return context;
    }

    /** Gives the context of a service with exactly these entities. */
    GenericApplicationContext with(List<Class<?>> entities) {
        AnnotationConfigApplicationContext context = context();
        context.registerBean(PersistenceManagedTypes.class,
                () -> PersistenceManagedTypes.of(entities.stream().map(Class::getName).toArray(String[]::new)));
        context.refresh();
        return context;
    }

    private AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", this.properties));
        return context;
    }

    static String export(GenericApplicationContext context) {
        return new JpaSchemaFactory(context).create().scripts().get(0).text();
    }

    AutogenerateReport autogenerate(GenericApplicationContext context, List<String> renames, Option... options) {
        DesiredSchema desired = new JpaSchemaFactory(context).create();
        RevisionSources sources = new RevisionSources(this.folder, List.of(revisions().location()), List.of(),
                RevisionIds.SEQUENCE);
        return migrator(desired).files(sources)
            .autogenerate(SchemaRevisionDraft.of(RevisionDraft.of("entities")).renaming(renames).with(Set.of(options)));
    }

    /** Gives a desired schema as SQL, which a server has accepted then. */
    String script(DesiredSchema desired) {
        return migrator(desired).maintenance().schemaScript(SchemaScriptDraft.of(new SchemaScriptDraft.Desired()));
    }

    void upgrade() {
        migrator(List::of).upgrade();
    }

    void downgrade(String target) {
        migrator(List::of).downgrade(target);
    }

    /** Lets Hibernate look whether the database is what the entities need. */
    void validate(GenericApplicationContext context) {
        HibernateSetup setup = new HibernateSetup(context);
        Map<String, Object> settings = setup.configured();
        settings.put("hibernate.hbm2ddl.auto", "validate");
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(this.database.dataSource());
        factory.setManagedTypes(new JpaSchema(context).types());
        factory.setJpaVendorAdapter(setup.adapter());
        factory.setJpaPropertyMap(settings);
        factory.afterPropertiesSet();
        factory.destroy();
    }

    private Migrator migrator(DesiredSchema desired) {
        return Migrator.builder(this.database.dataSource())
            .locations(revisions().location())
            .schemas((settings) -> settings.desired(desired))
            .build();
    }

    private RevisionFolder revisions() {
        return new RevisionFolder(this.folder);
    }

}
