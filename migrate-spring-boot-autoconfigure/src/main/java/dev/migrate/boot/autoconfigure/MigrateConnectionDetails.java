package dev.migrate.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How the primary database is reached for migrations. A bean of this type takes the place
 * of {@code migrate.url}, {@code migrate.user}, {@code migrate.password} and
 * {@code migrate.driver-class-name}.
 *
 * @since 0.1
 */
public interface MigrateConnectionDetails extends ConnectionDetails {

    /**
     * Gives the JDBC URL.
     * @return the URL; null to migrate through the service's data source
     */
    @Nullable String getJdbcUrl();

    /**
     * Gives the login user.
     * @return the user; null for that of the data source or URL
     */
    @Nullable String getUsername();

    /**
     * Gives the login password.
     * @return the password; null for that of the data source or URL
     */
    @Nullable String getPassword();

    /**
     * Gives the class of the JDBC driver.
     * @return its full name; null, the default, to find it by the URL
     */
    default @Nullable String getDriverClassName() {
        return null;
    }

}
