package dev.migrate.scratch;

import dev.migrate.connection.OwnConnections;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as the driver reaches it.
 *
 * @param url its JDBC URL
 * @param user who connects; null if the URL says it
 * @param password of the user; null if the URL says it, or none is needed
 */
record ServerAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String HOSTS = "//";

    private static final String PREFIX = "postgresql:";

    // a DataSource may have every default in its URL: there, the last one counts. Only
    // questions about the catalogs are prepared, whose columns no statement changes
    private static final String OURS = "ApplicationName=migrate%20scratch&flushCacheOnDdl=false";

    /**
     * Gives the address of another database of the same server.
     * @param database its name, of letters, digits and low lines
     */
    ServerAddress withDatabase(String database) {
        int query = this.url.indexOf('?');
        String place = (query < 0) ? this.url : this.url.substring(0, query);
        String parameters = (query < 0) ? "" : this.url.substring(query);
        int hosts = place.indexOf(HOSTS);
        String server;
        if (hosts < 0) {
            server = place.substring(0, place.indexOf(PREFIX) + PREFIX.length());
        }
        else {
            int slash = place.indexOf('/', hosts + HOSTS.length());
            server = ((slash < 0) ? place : place.substring(0, slash)) + "/";
        }
        return new ServerAddress(server + database + parameters, this.user, this.password);
    }

    /**
     * Gives the address of another server.
     * @param other its JDBC URL; without a user in it, the one of this address connects
     */
    ServerAddress of(String other) {
        int query = other.indexOf('?');
        boolean named = query >= 0 && Stream.of(other.substring(query + 1).split("&", -1))
            .anyMatch((parameter) -> parameter.startsWith("user="));
        return named ? new ServerAddress(other, null, null) : new ServerAddress(other, this.user, this.password);
    }

    DataSource dataSource() {
        String own = this.url.startsWith("jdbc:" + PREFIX) ? ((this.url.indexOf('?') < 0) ? "?" : "&") + OURS : "";
        DriverManagerDataSource dataSource = new DriverManagerDataSource(this.url + own);
        Properties properties = OwnConnections.properties();
        if (this.user != null) {
            properties.setProperty("user", this.user);
        }
        if (this.password != null) {
            properties.setProperty("password", this.password);
        }
        dataSource.setConnectionProperties(properties);
        return dataSource;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "ServerAddress[user=" + this.user + "]";
    }

}
