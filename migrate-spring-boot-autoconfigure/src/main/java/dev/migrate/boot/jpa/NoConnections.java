package dev.migrate.boot.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Stands where Hibernate wants a data source, so that an export touches no database. */
final class NoConnections extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException("entities are read without a database");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

}
