package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.HistoryTables;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that a role or a database sets for requests. */
@PostgresTest
class RoleLimitTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private static void limit(TestDatabase database, String setting) {
        database.run("ALTER DATABASE " + database.name() + " SET " + setting);
    }

    @ParameterizedTest
    @ValueSource(strings = { "statement_timeout = '100ms'", "transaction_timeout = '100ms'",
            "idle_session_timeout = '100ms'", "idle_in_transaction_session_timeout = '100ms'" })
    void aRevisionMayTakeLonger(String setting, TestDatabase database) {
        limit(database, setting);
        this.folder.add("0002", "0001", "SELECT pg_sleep(0.3);", "")
            .addOutside("0003", "0002", "SELECT pg_sleep(0.3); VACUUM a;", "");
        assertThat(builder(database).build().upgrade().after()).containsExactly("0003");
    }

    @Test
    void aRevisionHasTheTimeoutThatIsSetForIt(TestDatabase database) {
        limit(database, "statement_timeout = '7s'");
        this.folder.add("0002", "0001", "CREATE TABLE seen AS SELECT current_setting('statement_timeout') AS value;",
                "");
        builder(database).statementTimeout(Duration.ofSeconds(77)).build().upgrade();
        assertThat(database.strings("SELECT value FROM seen")).containsExactly("77s");
    }

    @Test
    void aLockOnTheTablesIsWaitedForLongerThanTheRoleAllows(TestDatabase database) throws Exception {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        limit(database, "statement_timeout = '100ms'");
        try (Connection holder = database.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            lock(holder, "ACCESS EXCLUSIVE");
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> migrator.status().current().size());
            // the second attempt, once the role's limit has ended the first
            database.await("""
                    EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'
                        AND datname = current_database() AND xact_start < query_start)
                    """);
            holder.rollback();
            assertThat(status.get()).isEqualTo(1);
        }
    }

    private static void lock(Connection holder, String mode) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("LOCK TABLE migrate_history IN " + mode + " MODE");
        }
    }

    @Test
    void aStampWaitsLongerThanTheRoleAllows(TestDatabase database) throws Exception {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        limit(database, "statement_timeout = '100ms'");
        try (Connection holder = database.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            lock(holder, "SHARE");
            CompletableFuture<?> stamp = CompletableFuture.supplyAsync(() -> migrator.stamp("base"));
            database.await("EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND datname = current_database() AND now() - query_start > '300ms')");
            holder.rollback();
            assertThat(stamp.get()).isNotNull();
        }
    }

    @Test
    void whoReadsTheHistorySaysWhoHoldsALock(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        HistoryReader reader = new HistoryReader(new HistoryTables(null, "migrate_version", "migrate_history"));
        try (Connection connection = database.dataSource().getConnection();
                Connection holder = database.dataSource().getConnection()) {
            DatabaseState state = reader.read(connection);
            holder.setAutoCommit(false);
            lock(holder, "ACCESS EXCLUSIVE");
            assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> reader.entries(connection, state))
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED));
            assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> reader.recorded(connection, state))
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED));
            holder.rollback();
        }
    }

}
