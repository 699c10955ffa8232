package dev.migrate.sample.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that a JVM can do to look into a database. */
final class BareConnection {

    private BareConnection() {
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version_num FROM migrate_version")) {
            rows.next();
            System.out.println(rows.getString(1));
        }
    }

}
