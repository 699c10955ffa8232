package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** For whom a statement waits, asked from the server. */
@PostgresTest
class WaitTests {

    private RevisionFolder folder;

    private final List<RunningStep> waits = new CopyOnWriteArrayList<>();

    @BeforeEach
    void writeRevisions(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run("CREATE TABLE a (id int PRIMARY KEY)", "INSERT INTO a VALUES (1)", "CREATE TABLE b (id int)",
                "CREATE FUNCTION change() RETURNS void LANGUAGE sql AS 'UPDATE public.a SET id = 2'",
                "CREATE FUNCTION changes() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM change(); RETURN new; END'",
                "CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION changes()");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private static Connection holding(TestDatabase database, String sql) throws SQLException {
        Connection holder = database.dataSource(database.user(), database.password(), "ApplicationName=reporting")
            .getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
        return holder;
    }

    /** Lets go of its locks once the run is known to wait. */
    private MigrationListener releasing(Connection holder) {
        return new MigrationListener() {

            @Override
            public void waits(RunningStep step) {
                WaitTests.this.waits.add(step);
                rollBack(holder);
            }

        };
    }

    private static void rollBack(Connection holder) {
        try {
            holder.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN PERFORM change(); END $$;", "SELECT change();", "INSERT INTO b VALUES (1);",
            "ALTER TABLE a ADD COLUMN c int;" })
    void theListenerHearsForWhomAStatementWaits(String statement, TestDatabase database) throws SQLException {
        this.folder.addWith("0001", "", "lock-timeout:20s", statement);
        try (Connection holder = holding(database, "UPDATE a SET id = 3 /* 'secret' */ WHERE id = 1 AND 4711 > 0")) {
            builder(database).listener(releasing(holder)).build().upgrade();
            assertThat(this.waits.get(0).revision()).isEqualTo("0001");
            Blocker blocker = this.waits.get(0).blockers().get(0);
            assertThat(blocker.toText())
                .startsWith("\"reporting\" (pid " + holder.unwrap(PGConnection.class).getBackendPID() + ", user \""
                        + database.user() + "\", idle in transaction for ")
                .contains(", query UPDATE a SET id …, transaction open for ")
                .doesNotContain("secret", "4711");
        }
    }

    @Test
    void aStatementThatWaitsForSnapshotsNamesWhoHasThem(TestDatabase database) throws SQLException {
        this.folder.addOutside("0001", "", "CREATE INDEX CONCURRENTLY i ON b (id);", "DROP INDEX i;");
        try (Connection holder = holding(database, "UPDATE a SET id = 3")) {
            holder.rollback();
            holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            holder.createStatement().execute("SELECT id FROM a");
            builder(database).listener(releasing(holder)).build().upgrade();
            assertThat(this.waits.get(0).blockers()).extracting(Blocker::application).containsExactly("reporting");
        }
    }

    @Test
    void whoHoldsWhatADoBlockAsksForIsNamedIfTheLockIsNotGranted(TestDatabase database) throws SQLException {
        this.folder.addWith("0001", "", "retry:none", "DO $$ BEGIN PERFORM change(); END $$;");
        try (Connection holder = holding(database, "UPDATE a SET id = 3")) {
            Migrator migrator = builder(database).lockTimeout(Duration.ofMillis(400)).build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("held by \"reporting\" (pid "
                        + holder.unwrap(PGConnection.class).getBackendPID() + ", user \"" + database.user() + "\""));
        }
    }

    @Test
    void aPreparedTransactionIsNamed(TestDatabase database) throws SQLException {
        this.folder.addWith("0001", "", "retry:none", "DO $$ BEGIN PERFORM change(); END $$;");
        try (Connection holder = holding(database, "UPDATE a SET id = 3")) {
            holder.createStatement().execute("PREPARE TRANSACTION 'g" + database.name() + "'");
        }
        try {
            Migrator migrator = builder(database).lockTimeout(Duration.ofMillis(400)).build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                .satisfies((ex) -> assertThat(ex.diagnostic().format())
                    .contains("ROLLBACK PREPARED 'g" + database.name() + "'"));
        }
        finally {
            database.run("ROLLBACK PREPARED 'g" + database.name() + "'");
        }
    }

    @Test
    void aSourceWithOneConnectionIsNotAskedForAnother(TestDatabase database) throws SQLException {
        this.folder.addWith("0001", "", "retry:none", "ALTER TABLE a ADD COLUMN c int;");
        try (Connection holder = holding(database, "UPDATE a SET id = 3");
                Connection only = database.dataSource().getConnection()) {
            Migrator migrator = Migrator.builder(new SingleConnectionDataSource(only, true))
                .locations(this.folder.location())
                .lockTimeout(Duration.ofMillis(400))
                .build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("\"reporting\""));
            assertThat(only.isClosed()).isFalse();
            rollBack(holder);
            assertThat(migrator.upgrade().steps()).hasSize(1);
        }
    }

    @Test
    void aLoginThatMayNotSeeOthersNamesThemWithoutTheirQuery(TestDatabase database) throws SQLException {
        String login = "plain_" + database.name();
        database.run("CREATE ROLE " + login + " LOGIN PASSWORD 'x'", "GRANT ALL ON SCHEMA public TO " + login,
                "GRANT ALL ON a TO " + login);
        try (Connection holder = holding(database, "UPDATE a SET id = 3")) {
            this.folder.addWith("0001", "", "lock-timeout:20s", "DO $$ BEGIN UPDATE a SET id = 4; END $$;");
            Migrator.builder(database.dataSource(login, "x", ""))
                .locations(this.folder.location())
                .listener(releasing(holder))
                .build()
                .upgrade();
            assertThat(this.waits.get(0).blockers().get(0).toText()).startsWith("\"reporting\" (pid ")
                .endsWith(", user \"" + database.user() + "\")");
        }
        finally {
            database.run("DROP OWNED BY " + login + " CASCADE", "DROP ROLE " + login);
        }
    }

}
