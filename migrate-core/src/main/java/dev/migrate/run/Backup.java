package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.plan.DestroyedData;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.HostSpec;

/**
 * Runs the backup command, and makes a restore point, before a plan that destroys data.
 */
final class Backup {

    private static final Log logger = LogFactory.getLog(Backup.class);

    // PostgreSQL takes names of up to 63 bytes
    private static final int LONGEST_ID = 40;

    private final BackupSettings settings;

    private boolean done;

    Backup(BackupSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes a backup, once, if a step of the plan destroys data or may.
     * @param plan what is about to run
     * @param session the run's session, outside a transaction
     * @param lock the run lock
     * @throws MigrateException if it fails; nothing of the plan has run then
     */
    void before(MigrationPlan plan, DatabaseSession session, RunLock lock) {
        boolean wanted = this.settings.command() != null || this.settings.restorePoint();
        if (!wanted || this.done || plan.steps().stream().noneMatch(DestroyedData::isPossible)) {
            return;
        }
        String command = this.settings.command();
        if (command != null) {
            List<String> place = place(session);
            lock.rest(() -> run(command, place));
        }
        if (this.settings.restorePoint()) {
            restorePoint(session, plan);
        }
        this.done = true;
    }

    private static List<String> place(DatabaseSession session) {
        HostSpec host = host(session.connection());
        return session.jdbc()
            .sql("SELECT pg_catalog.current_database() AS database, session_user AS user")
            .query((row, index) -> List.of((host != null) ? host.getHost() : "",
                    (host != null) ? String.valueOf(host.getPort()) : "",
                    Objects.requireNonNull(row.getString("database")), Objects.requireNonNull(row.getString("user"))))
            .single();
    }

    // a wrapper may hide the driver
    private static @Nullable HostSpec host(Connection connection) {
        try {
            return connection.isWrapperFor(BaseConnection.class)
                    ? connection.unwrap(BaseConnection.class).getQueryExecutor().getHostSpec() : null;
        }
        catch (SQLException ex) {
            logger.debug("The server's address is not known", ex);
            return null;
        }
    }

    private void run(String command, List<String> place) {
        logger.info("Running the backup command, since the run destroys data");
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        ProcessBuilder builder = new ProcessBuilder(
                windows ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command))
            .redirectErrorStream(true);
        List<String> names = List.of("PGHOST", "PGPORT", "PGDATABASE", "PGUSER");
        for (int index = 0; index < names.size(); index++) {
            if (!place.get(index).isEmpty()) {
                builder.environment().put(names.get(index), place.get(index));
            }
        }
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            log(process);
            if (!process.waitFor(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("did not end within " + DurationText.of(this.settings.timeout()), null);
            }
            if (process.exitValue() != 0) {
                throw failed("ended with exit code " + process.exitValue(), null);
            }
        }
        catch (IOException ex) {
            throw failed("cannot be started", ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new MigrateException(Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted")
                .withDetail("It was making the backup; nothing was run."), ex);
        }
        finally {
            end(process);
        }
    }

    private static void end(@Nullable Process process) {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void log(Process process) {
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
                lines.lines().forEach((line) -> logger.info("backup: " + line));
            }
            catch (IOException | RuntimeException ex) {
                logger.debug("The output of the backup command cannot be read", ex);
            }
        }, "migrate-backup");
        reader.setDaemon(true);
        reader.start();
    }

    private static MigrateException failed(String why, @Nullable IOException cause) {
        Diagnostic diagnostic = Diagnostic.error(DiagnosticCode.BACKUP_FAILED, "the backup command " + why)
            .withDetail("The run destroys data; nothing of it was run. The log has what the command has written.");
        return (cause != null) ? new MigrateException(diagnostic, cause) : new MigrateException(diagnostic);
    }

    private static void restorePoint(DatabaseSession session, MigrationPlan plan) {
        String id = plan.steps().get(0).migration().id();
        String name = "migrate before " + id.substring(0, Math.min(id.length(), LONGEST_ID));
        try {
            String place = session.jdbc()
                .sql("SELECT pg_catalog.pg_create_restore_point(?)::text")
                .param(name)
                .query(String.class)
                .single();
            logger.info("Restore point \"" + name + "\" is at " + place);
        }
        catch (RuntimeException ex) {
            throw SqlErrors.internal("the restore point cannot be made", ex, "Nothing was run.",
                    Advice.of("GRANT EXECUTE ON FUNCTION pg_create_restore_point(text) to the user that migrates."));
        }
    }

}
