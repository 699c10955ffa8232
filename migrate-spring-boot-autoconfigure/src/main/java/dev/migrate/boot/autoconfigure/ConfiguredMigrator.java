package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.connection.SessionUse;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.Instance;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrations;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationSource;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.context.ApplicationContext;

/** Builds migrators from properties and from the beans that have a say in them. */
final class ConfiguredMigrator {

    private final ApplicationContext context;

    private final ClassLoader classLoader;

    private final List<MigratorCustomizer> customizers;

    ConfiguredMigrator(ApplicationContext context) {
        this.context = context;
        this.customizers = all(MigratorCustomizer.class);
        this.classLoader = Objects.requireNonNull(context.getClassLoader());
    }

    Migrator primary(DataSource dataSource, MigrateProperties properties) {
        MigratorBuilder builder = builder(dataSource, properties);
        addBeans(builder, properties);
        builder.schemas(new SchemaBeans(properties, this.context)::apply);
        builder.listeners(() -> observers(MigratedDatabase.PRIMARY))
            .listeners(() -> allThatCanBe(MigrationListener.class));
        this.customizers.forEach((customizer) -> customizer.customize(builder));
        return builder.build();
    }

    Migrator instance(MigratedDatabase database, MigrationConnections connections, MigrateProperties properties) {
        String name = database.name();
        InstanceProperties instance = properties.instance(name);
        MigrateProperties own = instance.over(properties);
        MigratorBuilder builder = builder(connections.dataSource(), own);
        if (instance.hasOwnRevisions()) {
            builder.packages(own.packages().toArray(String[]::new));
        }
        else {
            addBeans(builder, own);
        }
        builder.listeners(() -> observers(name)).listener(database.state());
        // the state among the beans is the primary database's
        builder.listeners(() -> allThatCanBe(MigrationListener.class).stream()
            .filter((listener) -> !(listener instanceof MigrationState))
            .toList());
        this.customizers.forEach((customizer) -> customizer.customizeInstance(name, builder));
        return builder.build().in(Instance.named(name));
    }

    /** Before the service's listeners, which then see the log's context. */
    private List<MigrationListener> observers(String migrator) {
        return allThatCanBe(ListenerSource.class).stream().map((source) -> source.listener(migrator)).toList();
    }

    private MigratorBuilder builder(DataSource dataSource, MigrateProperties properties) {
        MigratorBuilder builder = Migrator.builder(dataSource, new SessionUse(properties.role(), properties.session()));
        apply(properties, builder);
        share(properties, builder);
        return builder.classLoader(this.classLoader)
            .application(
                    (properties.application() != null) ? properties.application()
                            : this.context.getEnvironment().getProperty("spring.application.name", ""),
                    properties.formerNames().toArray(String[]::new));
    }

    /** Unless a customizer may want to say where the files are. */
    private void share(MigrateProperties properties, MigratorBuilder builder) {
        SharedLocations shared = this.context.getBeanProvider(SharedLocations.class).getIfAvailable();
        if (shared != null && this.customizers.isEmpty()) {
            builder.locations();
            shared.of(properties).forEach(builder::source);
        }
    }

    private void addBeans(MigratorBuilder builder, MigrateProperties own) {
        builder.source(javaMigrations(own.packages(), own.naming().convention()));
        all(MigrationSource.class).forEach(builder::source);
    }

    /**
     * Asks for the beans when the revisions are read, not when the migrator is made: they
     * may need any other bean.
     */
    private MigrationSource javaMigrations(List<String> packages, NamingConvention naming) {
        return () -> {
            List<JavaMigration> beans = all(JavaMigration.class);
            return new JavaMigrations(beans, packages, this.classLoader, naming).migrations();
        };
    }

    private <T> List<T> all(Class<T> type) {
        return this.context.getBeanProvider(type).orderedStream().toList();
    }

    /** A context that is being closed makes no beans any more; a run goes on without. */
    private <T> List<T> allThatCanBe(Class<T> type) {
        try {
            return all(type);
        }
        catch (BeanCreationNotAllowedException ex) {
            return List.of();
        }
    }

    static void apply(MigrateProperties properties, MigratorBuilder builder) {
        builder.placeholders(properties.placeholders())
            .naming(properties.naming().convention())
            .versionTable(properties.versionTable())
            .historyTable(properties.historyTable())
            .targets(properties.target())
            .transaction(properties.transaction())
            .lockTimeout(properties.lockTimeout())
            .lockRetryMaxDuration(properties.lockRetry().maxDuration())
            .blockers(properties.blockers(), properties.blockersIdleAge())
            .statementTimeout(properties.statementTimeout())
            .runLockMaxWait(properties.runLock().maxWait())
            .onAhead(properties.onAhead())
            .onChanged(properties.onChanged());
        // the default location may be missing, one that was set may not
        if (!properties.locations().equals(List.of(MigrateProperties.DEFAULT_LOCATION))) {
            builder.locations(properties.locations().toArray(String[]::new));
        }
        if (properties.backup().command() != null) {
            builder.backup(properties.backup().command(), properties.backup().timeout());
        }
        if (properties.backup().restorePoint()) {
            builder.restorePoint();
        }
        if (properties.schema() != null) {
            builder.schema(properties.schema());
        }
    }

}
