package dev.migrate.test;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a test's own, empty at its start and dropped at its end.
 *
 * @param url its JDBC URL, without credentials
 * @param name its name
 * @param user a superuser
 * @param password the user's password
 */
public record TestDatabase(String url, String name, String user, String password) {

    /** Gives a source that opens a new connection at every call. */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.url);
        dataSource.setUser(this.user);
        dataSource.setPassword(this.password);
        return dataSource;
    }

    /** Gives Spring's client on connections of their own. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

}
