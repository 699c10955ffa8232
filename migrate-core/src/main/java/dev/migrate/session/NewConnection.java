package dev.migrate.session;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Takes connections to PostgreSQL, and says why where none is to be had. */
final class NewConnection {

    private static final String POSTGRES = "PostgreSQL";

    private NewConnection() {
    }

    /** Throws where there is none, or the server is not PostgreSQL. */
    static Connection of(DataSource dataSource) {
        Connection connection = connect(dataSource);
        try {
            requirePostgres(connection);
            return connection;
        }
        catch (SQLException | RuntimeException ex) {
            closeQuietly(connection);
            throw (ex instanceof MigrateException known) ? known : failure(ex);
        }
    }

    private static Connection connect(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            if (connection != null) {
                return connection;
            }
            // java.sql.Driver gives null for a URL that it does not know
            throw failure(new SQLException("No driver accepts the URL of the data source"));
        }
        catch (MigrateException ex) {
            throw ex;
        }
        catch (SQLException | RuntimeException ex) {
            throw failure(ex);
        }
    }

    // PostgreSQL's driver knows no other server, and its metadata is a class that few
    // starts need
    private static void requirePostgres(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            return;
        }
        String product = connection.getMetaData().getDatabaseProductName();
        if (!POSTGRES.equals(product)) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.UNSUPPORTED_SERVER,
                    "\"" + product + "\" is not supported; a PostgreSQL server is needed"));
        }
    }

    static MigrateException failure(Exception ex) {
        SQLException sql = SqlErrors.find(ex);
        String reason = (sql != null && sql.getMessage() != null) ? sql.getMessage() : ex.toString();
        return new MigrateException(Diagnostic.error(DiagnosticCode.NO_CONNECTION, "cannot connect to the database")
            .withDetail(withoutPassword(reason.strip().replaceAll("\\s*\\R\\s*", " ")))
            .withHint(hint((sql != null && sql.getSQLState() != null) ? sql.getSQLState() : "")), ex);
    }

    private static String hint(String state) {
        return switch (state) {
            case "53300" -> "The server has no connection to spare: end some, or raise max_connections or the user's"
                    + " CONNECTION LIMIT, and start again.";
            case "57P03" -> "The server starts up or shuts down: start again once it takes connections.";
            case "28000" -> "If the server takes encrypted connections only, add sslmode=require to the URL; otherwise"
                    + " pg_hba.conf of the server needs a line for this user, database and address.";
            case "3D000" -> "Create the database, or correct its name in the URL.";
            default -> "Check that the server runs, and the URL, user and password that the service is given.";
        };
    }

    // a driver or pool that cannot read a URL repeats it; a password may have a slash or
    // an at sign, so everything up to the last one goes
    private static String withoutPassword(String text) {
        return text.replaceAll("(?i)(password|pwd)=[^&;\\s]*", "$1=***").replaceAll("//\\S*@", "//***@");
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        }
        catch (SQLException ignored) {
            // the error that led here is the one to report
        }
    }

}
