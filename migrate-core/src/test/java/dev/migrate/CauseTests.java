package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.connection.SessionUse;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.TransactionMode;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/** What is said of a failure is its cause, and what is said to be left is left. */
@PostgresTest
class CauseTests {

    private static final String SLEEP = "SELECT pg_sleep(60);";

    private RevisionFolder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private static Diagnostic failure(Migrator migrator) {
        return catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic();
    }

    @Test
    void whatSomebodyCancelsHasNotTimedOut(TestDatabase database) throws InterruptedException {
        this.folder.add("0001", "", SLEEP, "");
        Thread killer = new Thread(() -> {
            database.await("EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'"
                    + " AND datname = current_database())");
            database.strings("SELECT pg_cancel_backend(pid)::text FROM pg_stat_activity"
                    + " WHERE query LIKE 'SELECT pg_sleep%' AND datname = current_database()");
        });
        killer.start();
        Diagnostic diagnostic = failure(builder(database).statementTimeout(Duration.ofSeconds(30)).build());
        killer.join();
        assertThat(diagnostic.detail()).contains("57014");
        assertThat(diagnostic.hint()).isNull();
    }

    @Test
    void whatTimesOutMayBeGivenMoreTime(TestDatabase database) {
        this.folder.add("0001", "", SLEEP, "");
        Diagnostic diagnostic = failure(builder(database).statementTimeout(Duration.ofMillis(100)).build());
        assertThat(diagnostic.hint()).contains("\"migrate.statement-timeout\"");
    }

    @Test
    void aLoginThatMayNotWriteTheHistoryNeedsARole(TestDatabase database) {
        String owner = database.name() + "_o";
        String login = database.name() + "_l";
        try {
            database.run("CREATE ROLE " + owner,
                    "CREATE ROLE " + login + " LOGIN PASSWORD 'x' NOINHERIT IN ROLE " + owner,
                    "GRANT CREATE ON SCHEMA public TO " + owner + ", " + login);
            this.folder.add("0001", "", "CREATE TABLE a (id int);", "");
            Migrator.builder(database.dataSource(), SessionUse.as(owner))
                .locations(this.folder.location())
                .build()
                .upgrade();
            database.run("GRANT SELECT ON migrate_version, migrate_history TO " + login);
            this.folder.add("0002", "0001", "CREATE TABLE b (id int);", "");
            Diagnostic diagnostic = failure(
                    Migrator.builder(database.dataSource(login, "x", "")).locations(this.folder.location()).build());
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.INTERNAL_STATEMENT_FAILED);
            assertThat(diagnostic.message()).contains("permission denied for table migrate_");
            assertThat(diagnostic.detail()).contains("rolled back");
            assertThat(diagnostic.hint()).contains("\"migrate.role\"");
            assertThat(Migrator.builder(database.dataSource(login, "x", ""), SessionUse.as(owner))
                .locations(this.folder.location())
                .build()
                .upgrade()
                .after()).containsExactly("0002");
        }
        finally {
            database.run("DROP OWNED BY " + owner, "DROP OWNED BY " + login, "DROP ROLE " + login,
                    "DROP ROLE " + owner);
        }
    }

    @Test
    void anEventTriggerKeepsItsOwnHint(TestDatabase database) {
        database.run(
                "CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$"
                        + " BEGIN RAISE EXCEPTION 'no tables here' USING HINT = 'Ask the owner of the schema.'; END $$",
                "CREATE EVENT TRIGGER refuse ON ddl_command_start WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION refuse()");
        this.folder.add("0001", "", "SELECT 1;", "");
        Diagnostic diagnostic = failure(builder(database).build());
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.INTERNAL_STATEMENT_FAILED);
        assertThat(diagnostic.message()).contains("no tables here");
        assertThat(diagnostic.hint()).isEqualTo("Ask the owner of the schema.");
    }

    @Test
    void aCommitWithoutAnAnswerIsNotCalledRolledBack(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "").add("0002", "0001", "CREATE TABLE b (id int);", "");
        Diagnostic diagnostic = lost(database, TransactionMode.SINGLE, 2);
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.INTERNAL_STATEMENT_FAILED);
        assertThat(diagnostic.message()).startsWith("the connection was lost while upgrade 0002");
        assertThat(diagnostic.detail()).contains("It is not known", "the next run finds out")
            .doesNotContain("rolled back");
        assertThat(diagnostic.hint()).isNull();
        database.await("to_regclass('a') IS NOT NULL");
        assertThat(builder(database).build().upgrade().steps()).isEmpty();
    }

    @Test
    void noDoesOneOutsideATransaction(TestDatabase database) {
        this.folder.addOutside("0001", "", "CREATE TABLE a (id int);", "");
        database.run("CREATE TABLE before (id int)");
        // what makes the tables, and what notes that the step begins
        Diagnostic diagnostic = lost(database, TransactionMode.PER_REVISION, 3);
        assertThat(diagnostic.detail()).contains("It is not known");
        database.await("to_regclass('a') IS NOT NULL");
        assertThat(builder(database).build().upgrade().after()).containsExactly("0001");
    }

    private Diagnostic lost(TestDatabase database, TransactionMode mode, int commit) {
        Properties url = Driver.parseURL(database.url(), new Properties());
        try (LosingProxy proxy = LosingProxy.start(Integer.parseInt(url.getProperty("PGPORT")), commit)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] { "localhost" });
            source.setPortNumbers(new int[] { proxy.port() });
            source.setDatabaseName(database.name());
            source.setUser(database.user());
            source.setPassword(database.password());
            // else only the first COMMIT is sent as text
            source.setPrepareThreshold(0);
            return failure(Migrator.builder(source).locations(this.folder.location()).transaction(mode).build());
        }
    }

    @Test
    void aConstraintThatFailsAtTheEndIsTheRevisions(TestDatabase database) {
        this.folder.add("0001", "", """
                CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO a VALUES (1, 2);
                """, "");
        Diagnostic diagnostic = failure(builder(database).build());
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(diagnostic.detail()).contains("23503", "It was rolled back");
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsOnlyNulls();
    }

    @Test
    void aPreparedTransactionIsNamedWithItsOwnerAndHowToEndIt(TestDatabase database) {
        database.run("CREATE TABLE a (id int)");
        prepare(database, "it's");
        this.folder.addWith("0001", "", "retry:none", "ALTER TABLE a ADD COLUMN b int;");
        Diagnostic diagnostic = failure(builder(database).build());
        assertThat(diagnostic.detail()).contains("It was tried once",
                "prepared transaction \"it's\" of \"postgres\" (");
        assertThat(diagnostic.hint()).contains("ROLLBACK PREPARED 'it''s'", "COMMIT PREPARED 'it''s'");
        database.run("ROLLBACK PREPARED 'it''s'");
        assertThat(builder(database).build().upgrade().after()).containsExactly("0001");
    }

    private static void prepare(TestDatabase database, String gid) {
        try (java.sql.Connection connection = database.dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("BEGIN; LOCK TABLE a; PREPARE TRANSACTION '" + gid.replace("'", "''") + "'");
        }
        catch (java.sql.SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void aMissingSchemaIsSaidWithTheSearchPath(TestDatabase database) {
        this.folder.add("0001", "", "SELECT 1;", "");
        Diagnostic diagnostic = failure(
                Migrator.builder(database.dataSource(database.user(), database.password(), "currentSchema=nowhere"))
                    .locations(this.folder.location())
                    .build());
        assertThat(diagnostic.detail()).contains("the search_path is: nowhere");
    }

    private Migrator along(TestDatabase database, String path) {
        return Migrator
            .builder(database.dataSource(database.user(), database.password(), "options=-csearch_path=" + path))
            .locations(this.folder.location())
            .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void theSystemsSchemaIsNoPlaceForTables(boolean upgraded, TestDatabase database) {
        this.folder.add("0001", "", "CREATE TABLE t (id int);", "");
        database.run("CREATE SCHEMA app");
        if (upgraded) {
            along(database, "app").upgrade();
        }
        Diagnostic diagnostic = failure(along(database, "pg_catalog,app"));
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.BAD_SETTING);
        assertThat(diagnostic.format())
            .contains("the current schema is pg_catalog", "the search_path is: pg_catalog,app", "currentSchema",
                    "name it last")
            .doesNotContain("migrate.schema");
        assertThat(along(database, "app,pg_catalog").upgrade().after()).containsExactly("0001");
        assertThat(database.strings("SELECT to_regclass('app.t')::text")).containsExactly("app.t");
    }

    @Test
    void aTableOfARevisionInTheSystemsSchemaIsNotAMatterOfPrivileges(TestDatabase database) {
        this.folder.add("0001", "", "CREATE TABLE t (id int);", "");
        Diagnostic diagnostic = failure(Migrator
            .builder(database.dataSource(database.user(), database.password(),
                    "options=-csearch_path=pg_catalog,public"))
            .locations(this.folder.location())
            .schema("public")
            .build());
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(diagnostic.hint()).contains("Remove pg_catalog from the search_path").doesNotContain("privilege");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pg_catalog", "pg_toast" })
    void theSystemsSchemaIsNoSetting(String schema, TestDatabase database) {
        this.folder.add("0001", "", "SELECT 1;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> builder(database).schema(schema).build())
            .withMessageContaining("\"migrate.schema\" must not be a schema of the system");
    }

    @Test
    void aValueThatOpensAQuoteIsOneError(TestDatabase database) {
        this.folder.add("0001", "", "SELECT ${v};\nSELECT 1;", "");
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> builder(database).placeholders(Map.of("v", "'open")).build().heads());
        assertThat(ex.diagnostics()).hasSize(1);
        assertThat(ex.diagnostic().message()).contains("not closed");
    }

    @Test
    void aBodyThatBeginsWithAnEmptyStatementIsOneStatement(TestDatabase database) {
        this.folder.add("0001", "", """
                CREATE FUNCTION f() RETURNS int BEGIN ATOMIC; SELECT 1; SELECT 2; END;
                CREATE TABLE g AS SELECT f() AS n;
                """, "");
        builder(database).build().upgrade();
        assertThat(database.strings("SELECT n::text FROM g")).containsExactly("2");
    }

}
