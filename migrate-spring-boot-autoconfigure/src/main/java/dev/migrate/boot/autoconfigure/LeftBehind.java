package dev.migrate.boot.autoconfigure;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.connection.OwnConnections;
import dev.migrate.connection.SessionUse;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationSource;
import dev.migrate.report.RevisionReport;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The revisions that a failed start has not run. Its beans are gone by then, so the
 * properties have to do, with one short connection; where they do not say everything,
 * nothing is claimed.
 */
final class LeftBehind {

    private static final Log logger = LogFactory.getLog(LeftBehind.class);

    /** The name of ours, where the service has none of its own. */
    private static final String MIGRATOR = "migrator";

    private static final String PATIENCE_SECONDS = "3";

    private final BeanFactory beans;

    private final Environment environment;

    LeftBehind(BeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Gives the pending revisions, or null if they cannot be determined. */
    @Nullable List<RevisionReport> pending() {
        try {
            MigrateProperties properties = Binder.get(this.environment)
                .bindOrCreate("migrate", MigrateProperties.class);
            DataSource dataSource = dataSource(properties);
            if (dataSource == null || hasBeansWithASay()) {
                return null;
            }
            MigratorBuilder builder = Migrator.builder(dataSource,
                    new SessionUse(properties.role(), properties.session()));
            ConfiguredMigrator.apply(properties, builder);
            return builder.packages(properties.packages().toArray(String[]::new)).build().pending();
        }
        catch (RuntimeException ex) {
            // the failure that is being explained matters more
            logger.debug("The pending revisions cannot be determined", ex);
            return null;
        }
    }

    private @Nullable DataSource dataSource(MigrateProperties properties) {
        LoginSource own = new LoginSource(properties.url(), properties.user(), properties.password(),
                properties.driverClassName());
        LoginSource login = (own.url() != null) ? own
                : new LoginSource(this.environment.getProperty("spring.datasource.url"),
                        this.environment.getProperty("spring.datasource.username"),
                        this.environment.getProperty("spring.datasource.password"),
                        this.environment.getProperty("spring.datasource.driver-class-name"));
        DataSource dataSource = (login.url() != null) ? login.open(LoginSource.PRIMARY) : null;
        if (dataSource instanceof SimpleDriverDataSource simple) {
            Properties patience = OwnConnections.properties();
            patience.setProperty("loginTimeout", PATIENCE_SECONDS);
            patience.setProperty("socketTimeout", PATIENCE_SECONDS);
            simple.setConnectionProperties(patience);
        }
        return dataSource;
    }

    private boolean hasBeansWithASay() {
        return !(this.beans instanceof ListableBeanFactory all)
                || Stream.of(JavaMigration.class, MigrationSource.class, MigratorCustomizer.class)
                    .anyMatch((type) -> count(all, type) > 0)
                // one is Boot's own, which has the address of the properties
                || count(all, DataSource.class) > 1 || !all.containsBean(MIGRATOR);
    }

    private static int count(ListableBeanFactory all, Class<?> type) {
        return all.getBeanNamesForType(type, true, false).length;
    }

}
