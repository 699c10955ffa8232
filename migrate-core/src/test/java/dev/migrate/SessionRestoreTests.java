package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@PostgresTest
class SessionRestoreTests {

    private static final String DUMP = """
            SET statement_timeout = 0;
            SET lock_timeout = 0;
            SET client_encoding = 'UTF8';
            SELECT pg_catalog.set_config('search_path', '', false);
            SET client_min_messages = warning;
            SET row_security = off;
            SET transaction_timeout = 77000;
            CREATE TABLE public.dumped (id int);
            """;

    // what a migration may change and a session can see, settings for requests among them
    private static final String SETTINGS = """
            SELECT string_agg(name || '=' || setting, ',' ORDER BY name) || ' ' || current_user || ' ' || session_user
            FROM pg_settings
            WHERE name IN ('statement_timeout', 'lock_timeout', 'search_path', 'client_min_messages', 'row_security',
                'transaction_timeout', 'work_mem', 'idle_in_transaction_session_timeout', 'TimeZone',
                'client_connection_check_interval')
            """;

    private RevisionFolder folder;

    @BeforeEach
    void openFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url() + "?socketTimeout=300");
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(5000);
        pool.setConnectionInitSql("SET statement_timeout = '7s'; SET idle_in_transaction_session_timeout = '9s';"
                + " SET transaction_timeout = '8s'");
        return pool;
    }

    private static String settings(HikariDataSource pool) {
        return JdbcClient.create(pool).sql(SETTINGS).query(String.class).single();
    }

    private void leavesNoTrace(TestDatabase database, boolean autoCommit) throws SQLException {
        try (HikariDataSource pool = pool(database)) {
            pool.setAutoCommit(autoCommit);
            // a pool without autocommit rolls its own first statement back
            settings(pool);
            String before = settings(pool);
            Migrator.builder(pool).locations(this.folder.location()).build().upgrade();
            assertThat(settings(pool)).isEqualTo(before);
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
            }
        }
    }

    @Test
    void aDumpedScriptReachesNeitherTheNextRevisionNorTheNextUser(TestDatabase database) throws SQLException {
        this.folder.add("0001", "", DUMP, "").add("0002", "0001", "CREATE TABLE found AS " + SETTINGS + ";", "");
        leavesNoTrace(database, true);
        assertThat(database.strings("SELECT * FROM found").get(0)).contains("statement_timeout=0")
            .contains("search_path=\"$user\", public")
            .contains("client_min_messages=notice")
            .contains("row_security=on");
    }

    @Test
    void norDoesOneOutsideATransaction(TestDatabase database) throws SQLException {
        this.folder.addOutside("0001", "", DUMP, "").add("0002", "0001", "CREATE TABLE found AS " + SETTINGS + ";", "");
        leavesNoTrace(database, false);
        assertThat(database.strings("SELECT * FROM found").get(0)).contains("search_path=\"$user\", public")
            .contains("client_min_messages=notice");
    }

    @Test
    void outsideATransactionASettingHoldsForTheRestOfTheScript(TestDatabase database) {
        database.run("CREATE SCHEMA x", "CREATE SCHEMA y");
        this.folder.addOutside("0001", "", "SELECT set_config('search_path', 'x', false); CREATE TABLE t (); SET"
                + " search_path = y; CREATE TABLE t ();", "");
        Migrator.builder(database.dataSource()).locations(this.folder.location()).build().upgrade();
        assertThat(database.strings("SELECT to_regclass('x.t')::text || to_regclass('y.t')::text"))
            .containsExactly("x.ty.t");
    }

    @Test
    void aSettingBeforeTheFailedStatementHoldsWhenItGoesOn(TestDatabase database) {
        database.run("CREATE SCHEMA x");
        this.folder.addOutside("0001", "", "SET search_path = x; CREATE TABLE t (); SELECT 1/0;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> upgrade(database));
        this.folder.addOutside("0001", "", "SET search_path = x; CREATE TABLE t (); CREATE TABLE u ();", "");
        upgrade(database);
        assertThat(database.strings("SELECT to_regclass('x.u')::text")).containsExactly("x.u");
    }

    private void upgrade(TestDatabase database) {
        Migrator.builder(database.dataSource()).locations(this.folder.location()).build().upgrade();
    }

    @Test
    void rolesAreTakenBackBeforeTheEngineWrites(TestDatabase database) throws SQLException {
        String role = "other_" + database.name();
        database.run("CREATE ROLE " + role, "GRANT CREATE ON SCHEMA public TO " + role);
        try {
            this.folder.add("0001", "", "SET ROLE " + role + "; CREATE TABLE a ();", "")
                .add("0002", "0001", "SET SESSION AUTHORIZATION " + role + "; CREATE TABLE b ();", "")
                .addOutside("0003", "0002", "SET ROLE " + role + "; CREATE TABLE c (); VACUUM c;", "")
                .addOutside("0004", "0003", "SET SESSION AUTHORIZATION " + role + "; CREATE TABLE d ();", "")
                .add("0005", "0004", "DO $$ BEGIN PERFORM set_config('role', '" + role + "', false); END $$;", "")
                .add("0006", "0005", "CREATE TABLE e ();", "");
            leavesNoTrace(database, true);
            assertThat(database.strings("SELECT relname || ' ' || (relowner = '" + role + "'::regrole) FROM pg_class"
                    + " WHERE relname IN ('a', 'b', 'c', 'd', 'e') ORDER BY 1"))
                .isEqualTo(List.of("a true", "b true", "c true", "d true", "e false"));
        }
        finally {
            database.run("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void discardAllLosesNeitherSettingsNorTheRunLock(TestDatabase database) throws SQLException {
        this.folder.addOutside("0001", "", "DISCARD ALL; RESET ALL; CREATE TABLE a ();", "")
            .add("0002", "0001", "CREATE TABLE locks AS SELECT count(*)::text AS held FROM pg_locks"
                    + " WHERE locktype = 'advisory' AND pid = pg_backend_pid();", "");
        leavesNoTrace(database, true);
        assertThat(database.strings("SELECT held FROM locks")).containsExactly("1");
        assertThat(database.strings("SELECT count(*)::text FROM pg_locks WHERE locktype = 'advisory' AND database ="
                + " (SELECT oid FROM pg_database WHERE datname = current_database())"))
            .containsExactly("0");
    }

    @Test
    void statementTimeoutsHoldBySettingAndBySection(TestDatabase database) {
        this.folder.add("0001", "", "SELECT pg_sleep(20);", "");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(Migrator.builder(database.dataSource())
                .locations(this.folder.location())
                .statementTimeout(Duration.ofMillis(50))
                .build()::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("57014"));
        this.folder.addWith("0001", "", "statement-timeout:50ms", "SELECT pg_sleep(20);");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> upgrade(database))
            .satisfies((ex) -> assertThat(ex.diagnostic().hint()).contains("statement-timeout"));
        this.folder.addWith("0001", "", "lock-timeout:1234ms",
                "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS value;");
        upgrade(database);
        assertThat(database.strings("SELECT value FROM seen")).containsExactly("1234ms");
    }

    @Test
    void aTransactionAwareSourceIsNoSecondConnection(TestDatabase database) {
        try (HikariDataSource pool = pool(database)) {
            this.folder.add("0001", "", "CREATE TABLE a ();", "");
            assertThat(Migrator.builder(new TransactionAwareDataSourceProxy(pool))
                .locations(this.folder.location())
                .build()
                .upgrade()
                .after()).containsExactly("0001");
        }
    }

    @Test
    void theNetworkTimeoutIsPutBack(TestDatabase database) throws SQLException {
        this.folder.add("0001", "", "CREATE TABLE a ();", "");
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 12_345);
            Migrator.builder(new SingleConnectionDataSource(connection, true))
                .locations(this.folder.location())
                .build()
                .upgrade();
            assertThat(connection.getNetworkTimeout()).isEqualTo(12_345);
        }
    }

}
