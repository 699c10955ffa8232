package dev.migrate.scratch;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose sessions are set as those of the live database are. */
final class LikeLiveDataSource extends DelegatingDataSource {

    private final String name;

    private final LiveDatabase live;

    LikeLiveDataSource(DataSource target, String name, LiveDatabase live) {
        super(target);
        this.name = name;
        this.live = live;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            requireScratch(connection);
            for (Map.Entry<String, String> setting : this.live.settings().entrySet()) {
                set(connection, setting.getKey(), setting.getValue());
            }
            // nothing here has to survive a crash
            set(connection, "synchronous_commit", "off");
            return connection;
        }
        catch (SQLException | RuntimeException ex) {
            connection.close();
            throw ex;
        }
    }

    // a pooler may lead every name to one database, and that would be the live one
    private void requireScratch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.current_database()")) {
            row.next();
            if (!this.name.equals(row.getString(1))) {
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.NO_SCRATCH_DATABASE,
                            "the connection leads to database \"" + row.getString(1)
                                    + "\" and not to the scratch database \"" + this.name + "\"")
                    .withDetail("Nothing was run there.")
                    .withHint("Set \"migrate.scratch.url\" to an address without a pooler."));
            }
        }
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
        catch (SQLException ex) {
            if (setting.equals("search_path")) {
                throw ex;
            }
            // what only a superuser may set has no say in how a schema is read
        }
    }

}
