package dev.migrate.process;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.RunReport;
import java.io.IOException;

/**
 * A service as far as its migrations go: connects through a pool of one connection, says
 * {@code ready}, waits for a byte, upgrades and exits with 0, or with 1 where that
 * failed. Its arguments are its name, the database's URL and the location of its
 * revisions; the credentials are in the environment.
 */
final class UpgradeProcess {

    static final String READY = "ready";

    static final String USER = "UPGRADE_USER";

    static final String PASSWORD = "UPGRADE_PASSWORD";

    private UpgradeProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[1] + "?ApplicationName=" + arguments[0]);
        config.setUsername(System.getenv(USER));
        config.setPassword(System.getenv(PASSWORD));
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Migrator migrator = Migrator.builder(pool).locations(arguments[2]).application(arguments[0]).build();
            migrator.heads();
            System.out.println(READY);
            System.in.read();
            RunReport report = migrator.upgrade();
            System.out.println(report.steps().size() + " steps after waiting " + report.waited());
        }
        catch (MigrateException ex) {
            ex.printStackTrace(System.out);
            System.exit(1);
        }
    }

}
