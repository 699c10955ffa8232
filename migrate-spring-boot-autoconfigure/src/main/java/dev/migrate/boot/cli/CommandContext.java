package dev.migrate.boot.cli;

import dev.migrate.Migrator;
import dev.migrate.boot.autoconfigure.DesiredSchemas;
import dev.migrate.boot.autoconfigure.InstanceCommandConfiguration;
import dev.migrate.boot.autoconfigure.InstanceMigrators;
import dev.migrate.boot.autoconfigure.MigrateProperties;
import dev.migrate.boot.cli.command.Service;
import dev.migrate.boot.jpa.ServiceSources;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.diagnostic.Causes;
import dev.migrate.migration.MigrationListener;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.util.ClassUtils;

/**
 * The context that Spring Boot has made for the service, with its environment, filled
 * with what a command needs in place of the service's own beans.
 */
final class CommandContext {

    private final MigrationListener listener;

    private final String instance;

    private final ServiceSources sources;

    CommandContext(MigrationListener listener, String instance, ServiceSources sources) {
        this.sources = sources;
        this.listener = listener;
        this.instance = instance;
    }

    /**
     * Fills and starts a context.
     * @param prepared the service's context, before its sources are loaded
     * @return the context that runs: the same one, or another where no database is
     * configured
     */
    ConfigurableApplicationContext start(ConfigurableApplicationContext prepared) {
        try {
            register(prepared);
            prepared.refresh();
            return prepared;
        }
        catch (BeanCreationException ex) {
            if (!isWithoutUrl(ex)) {
                throw ex;
            }
        }
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setEnvironment(prepared.getEnvironment());
        context.setClassLoader(Objects.requireNonNull(prepared.getClassLoader()));
        context.registerBean("dataSource", DataSource.class, NoDataSource::new);
        register(context);
        context.refresh();
        return context;
    }

    // Boot's exception for it is not public; it is the only one that its class declares
    static boolean isWithoutUrl(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause.getClass().getEnclosingClass() == DataSourceProperties.class) {
                return true;
            }
        }
        return false;
    }

    private void register(ConfigurableApplicationContext context) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        AnnotationConfigUtils.registerAnnotationConfigProcessors(registry);
        AnnotatedBeanDefinitionReader reader = new AnnotatedBeanDefinitionReader(registry, context.getEnvironment());
        reader.register(CommandConfiguration.class, ConnectionChoice.of(context.getEnvironment()));
        if (!isPrimary()) {
            reader.register(InstanceCommandConfiguration.class);
        }
        BindResult<List<String>> named = Binder.get(context.getEnvironment())
            .bind("migrate.cli.sources", Bindable.listOf(String.class));
        if (named.isBound()) {
            ClassLoader classLoader = context.getClassLoader();
            named.get().forEach((source) -> reader.register(ClassUtils.resolveClassName(source.strip(), classLoader)));
        }
        else {
            new RevisionComponents(registry, context.getEnvironment(), context).register(this.sources);
        }
        context.getBeanFactory().registerSingleton("migrateRunWatch", this.listener);
    }

    /** Gives the application that commands work on. */
    Service service(ConfigurableApplicationContext context) {
        MigrateProperties all = context.getBean(MigrateProperties.class);
        MigrateProperties properties = isPrimary() ? all : all.of(this.instance);
        RevisionIds ids = Binder.get(context.getEnvironment())
            .bind("migrate.revision-ids", RevisionIds.class)
            .orElse(RevisionIds.SEQUENCE);
        RevisionSources sources = new RevisionSources(Path.of("").toAbsolutePath(), properties.locations(),
                properties.packages(), ids);
        Migrator migrator = isPrimary() ? context.getBean(Migrator.class)
                : context.getBean(InstanceMigrators.class).migrator(this.instance);
        return new Service(migrator, sources, new DesiredSchemas(context));
    }

    private boolean isPrimary() {
        return this.instance.equals(MigratedDatabase.PRIMARY);
    }

}
