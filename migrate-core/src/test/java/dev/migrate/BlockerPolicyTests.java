package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.BlockerPolicy;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

@PostgresTest
class BlockerPolicyTests {

    private static final Duration AGE = Duration.ofSeconds(1);

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run("CREATE TABLE a (id int)", "CREATE TABLE b (id int)", "INSERT INTO a VALUES (1)");
    }

    private Migrator migrator(TestDatabase database, BlockerPolicy policy, Duration longest) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .blockers(policy, AGE)
            .lockTimeout(Duration.ofMillis(300))
            .lockRetryMaxDuration(longest)
            .build();
    }

    private static Connection holding(TestDatabase database, String sql) throws SQLException {
        Connection holder = database.dataSource(database.user(), database.password(), "ApplicationName=reporting")
            .getConnection();
        holder.setAutoCommit(false);
        execute(holder, sql);
        return holder;
    }

    private static void execute(Connection holder, String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pid(Connection holder) throws SQLException {
        return String.valueOf(holder.unwrap(PGConnection.class).getBackendPID());
    }

    private static boolean isAlive(TestDatabase database, Connection holder) throws SQLException {
        return !database.strings("SELECT pid::text FROM pg_stat_activity WHERE pid = " + pid(holder)).isEmpty();
    }

    private static void awaitIdle(TestDatabase database, Connection holder) throws SQLException {
        database.await("EXISTS (SELECT FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND pid = "
                + pid(holder) + " AND state_change < clock_timestamp() - interval '1100 ms')");
    }

    @Test
    void failStopsAtTheFirstLockAndNamesWhoHoldsIt(TestDatabase database) throws SQLException {
        this.folder.add("0001", "", "ALTER TABLE a ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT FROM a")) {
            Migrator migrator = migrator(database, BlockerPolicy.FAIL, Duration.ofMinutes(5));
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED);
                assertThat(ex.diagnostic().detail()).contains("\"reporting\" (pid " + pid(holder), "tried once");
            });
            holder.rollback();
            assertThat(migrator.upgrade().steps()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void anIdleTransactionThatStandsInTheWayIsEnded(boolean outside, TestDatabase database) throws SQLException {
        if (outside) {
            this.folder.addOutside("0001", "", "CREATE INDEX CONCURRENTLY i ON a (id);", "DROP INDEX i;");
        }
        else {
            this.folder.add("0001", "", "ALTER TABLE a ADD COLUMN b int;", "");
        }
        try (Connection other = holding(database, "UPDATE b SET id = 1");
                Connection holder = holding(database, "UPDATE a SET id = 2")) {
            awaitIdle(database, other);
            awaitIdle(database, holder);
            migrator(database, BlockerPolicy.TERMINATE_IDLE, Duration.ofSeconds(20)).upgrade();
            assertThat(isAlive(database, holder)).isFalse();
            assertThat(isAlive(database, other)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({ "WAIT, true", "FAIL, true", "TERMINATE_IDLE, false" })
    void noOtherSessionIsEnded(BlockerPolicy policy, boolean idle, TestDatabase database) throws Exception {
        this.folder.add("0001", "", "ALTER TABLE a ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT FROM a")) {
            Thread busy = new Thread(() -> {
                try {
                    execute(holder, "SELECT pg_sleep(3)");
                }
                catch (SQLException ex) {
                    throw new IllegalStateException(ex);
                }
            });
            if (idle) {
                awaitIdle(database, holder);
            }
            else {
                busy.start();
                database.await("EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND pid = " + pid(holder)
                        + " AND state_change < clock_timestamp() - interval '1100 ms')");
            }
            Migrator migrator = migrator(database, policy, Duration.ofMillis(500));
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade);
            busy.join();
            assertThat(isAlive(database, holder)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({ "pg_signal_backend, pg_read_all_stats", "pg_read_all_stats, pg_signal_backend" })
    void withoutThePrivilegeTheHintNamesIt(String granted, String missing, TestDatabase database) throws SQLException {
        String role = "plain" + database.name();
        database.run("CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + role,
                "ALTER TABLE a OWNER TO " + role, "GRANT " + granted + " TO " + role);
        this.folder.add("0001", "", "ALTER TABLE a ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT FROM a")) {
            awaitIdle(database, holder);
            Migrator migrator = Migrator.builder(database.dataSource(role, "x", ""))
                .locations(this.folder.location())
                .blockers(BlockerPolicy.TERMINATE_IDLE, AGE)
                .lockTimeout(Duration.ofMillis(300))
                .lockRetryMaxDuration(Duration.ofSeconds(1))
                .build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                .satisfies((ex) -> assertThat(ex.diagnostic().format()).contains("GRANT " + missing));
            assertThat(isAlive(database, holder)).isTrue();
        }
        finally {
            database.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

}
