package dev.migrate.boot.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Stands in where no database is configured, for the commands that need none. */
final class NoDataSource extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException("no database is configured: neither spring.datasource.url nor migrate.url is set");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

}
