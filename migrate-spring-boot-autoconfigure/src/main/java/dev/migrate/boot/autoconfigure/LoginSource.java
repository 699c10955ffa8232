package dev.migrate.boot.autoconfigure;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.connection.OwnConnections;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * Makes connections of the migrator's own, without a pool.
 *
 * @param url the JDBC URL; null to take that of a data source
 * @param user the login user; null for that of the data source or URL
 * @param password the password of the user
 * @param driver the driver's class; null to find it by the URL
 */
record LoginSource(@Nullable String url, @Nullable String user, @Nullable String password, @Nullable String driver) {

    /** What the properties of the primary database begin with. */
    static final String PRIMARY = "migrate.";

    /**
     * Opens connections to the URL.
     * @param prefix what the names of the properties begin with, for errors
     * @throws MigrateException if no driver accepts the URL
     */
    DataSource open(String prefix) {
        String url = Objects.requireNonNull(this.url);
        SimpleDriverDataSource made = make(prefix, () -> DataSourceBuilder.create().url(url));
        if (made == null || !isTaken(made)) {
            throw refused("no JDBC driver accepts the URL in property \"" + prefix + "url\"",
                    "Write \"jdbc:postgresql://<host>/<database>\".");
        }
        return made;
    }

    /**
     * Opens connections as a data source does, for the user; the same where none is set.
     * @param prefix what the names of the properties begin with, for errors
     * @throws MigrateException if its URL cannot be determined
     */
    DataSource derive(DataSource dataSource, String prefix) {
        if (this.user == null) {
            return dataSource;
        }
        SimpleDriverDataSource made = make(prefix, () -> DataSourceBuilder.derivedFrom(dataSource));
        if (made == null || !isTaken(made)) {
            throw refused("cannot determine the JDBC URL of the DataSource for property \"" + prefix + "user\"", "Set "
                    + prefix + "url" + (prefix.equals(PRIMARY) ? "." : " in place of " + prefix + "datasource."));
        }
        if (ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", null)) {
            PoolSchema.carryOver(dataSource, made);
        }
        return made;
    }

    /** Gives null if Boot cannot make it; what it says then may hold the URL. */
    private @Nullable SimpleDriverDataSource make(String prefix, Supplier<DataSourceBuilder<?>> start) {
        if (this.driver != null && !ClassUtils.isPresent(this.driver, null)) {
            throw refused("property \"" + prefix + "driver-class-name\" names no class: \"" + this.driver + "\"",
                    "Remove it: the driver is found by the URL.");
        }
        try {
            return login(start.get().type(SimpleDriverDataSource.class));
        }
        catch (RuntimeException ex) {
            return null;
        }
    }

    private static boolean isTaken(SimpleDriverDataSource made) {
        Driver driver = made.getDriver();
        String url = made.getUrl();
        try {
            return driver != null && url != null && driver.acceptsURL(url);
        }
        catch (SQLException ex) {
            return false;
        }
    }

    private static MigrateException refused(String message, String hint) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.BAD_SETTING, message).withDetail("Nothing was done.").withHint(hint));
    }

    private SimpleDriverDataSource login(DataSourceBuilder<SimpleDriverDataSource> builder) {
        if (this.user != null) {
            builder.username(this.user);
        }
        if (this.password != null) {
            builder.password(this.password);
        }
        if (this.driver != null) {
            builder.driverClassName(this.driver);
        }
        SimpleDriverDataSource dataSource = builder.build();
        dataSource.setConnectionProperties(OwnConnections.properties());
        return dataSource;
    }

    /** Leaves everything out: a URL may hold a password too. */
    @Override
    public String toString() {
        return "LoginSource";
    }

    /** Loaded where there is Hikari, whose schema Boot does not carry over. */
    private static final class PoolSchema {

        static void carryOver(DataSource from, SimpleDriverDataSource to) {
            HikariDataSource pool = DataSourceUnwrapper.unwrap(from, HikariConfigMXBean.class, HikariDataSource.class);
            if (pool != null && pool.getSchema() != null) {
                to.setSchema(pool.getSchema());
            }
        }

    }

}
