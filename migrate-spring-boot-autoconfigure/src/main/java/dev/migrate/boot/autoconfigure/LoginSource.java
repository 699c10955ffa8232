package dev.migrate.boot.autoconfigure;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Makes connections of the migrator's own, without a pool.
 *
 * @param url the JDBC URL; null to take that of a data source
 * @param user the login user; null for that of the data source or URL
 * @param password the password of the user
 * @param driver the driver's class; null to find it by the URL
 */
record LoginSource(@Nullable String url, @Nullable String user, @Nullable String password, @Nullable String driver) {

    /** Opens connections to the URL. */
    DataSource open() {
        return login(
                DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(Objects.requireNonNull(this.url)));
    }

    /**
     * Opens connections as a data source does, for the user; the same where none is set.
     */
    DataSource derive(DataSource dataSource) {
        return (this.user == null) ? dataSource
                : login(DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class));
    }

    private DataSource login(DataSourceBuilder<SimpleDriverDataSource> builder) {
        if (this.user != null) {
            builder.username(this.user);
        }
        if (this.password != null) {
            builder.password(this.password);
        }
        if (this.driver != null) {
            builder.driverClassName(this.driver);
        }
        return builder.build();
    }

    /** Leaves everything out: a URL may hold a password too. */
    @Override
    public String toString() {
        return "LoginSource";
    }

}
