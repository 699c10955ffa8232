package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backfills that are cut off, and go on where they were. */
@PostgresTest
class BackfillResumeTests {

    // ends its server process at every 130th row, wherever that is in a batch of 50
    private static final String DYING = """
            CREATE SEQUENCE s;
            CREATE FUNCTION dying(n int) RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('s') % 130 = 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                RETURN n + 1;
            END $$;
            CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0) WITH (fillfactor = 10);
            INSERT INTO t SELECT n FROM generate_series(1, 1500) n""";

    private RevisionFolder folder;

    @BeforeEach
    void makeTable(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run(DYING);
    }

    private Migrator migrator(TestDatabase database, String up, String down) {
        this.folder.addOutside("0001", "", up, down);
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    private static int attempts(Migrator migrator) {
        for (int attempt = 1; attempt < 100; attempt++) {
            try {
                migrator.upgrade();
                return attempt;
            }
            catch (MigrateException ex) {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
            }
        }
        throw new IllegalStateException("it never ends");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE t SET n = dying(n)", "UPDATE t SET n = dying(n) WHERE n = 0" })
    void noRowIsChangedTwiceAndNoneIsLeftOut(String statement, TestDatabase database) {
        Migrator migrator = migrator(database, "-- migrate:backfill table=t batch=50\n" + statement, "");
        assertThat(attempts(migrator)).isBetween(10, 60);
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
        assertThat(database.strings("SELECT count(*)::text FROM migrate_progress")).containsExactly("0");
    }

    @Test
    void aTableWithoutAKeyGoesOnToo(TestDatabase database) {
        database.run("ALTER TABLE t DROP CONSTRAINT t_pkey");
        Migrator migrator = migrator(database,
                "-- migrate:backfill table=t batch=50\nUPDATE t SET n = dying(n) WHERE n = 0", "");
        attempts(migrator);
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
    }

    @Test
    void theBatchMayHaveAnotherSizeNextTime(TestDatabase database) {
        Migrator first = migrator(database, "-- migrate:backfill table=t batch=50\nUPDATE t SET n = dying(n)", "");
        assertThat(catchThrowableOfType(MigrateException.class, first::upgrade)).isNotNull();
        attempts(migrator(database, "-- migrate:backfill table=t batch=20 pause=1ms\nUPDATE t SET n = dying(n)", ""));
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
    }

    @Test
    void aStatementThatWasChangedInTheMiddleIsRefusedIfNoConditionSaysWhichRowsAreDone(TestDatabase database) {
        Migrator first = migrator(database, "-- migrate:backfill table=t batch=50\nUPDATE t SET n = dying(n)", "");
        assertThat(catchThrowableOfType(MigrateException.class, first::upgrade)).isNotNull();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE n = 1")).containsExactly("100");
        Migrator changed = migrator(database, "-- migrate:backfill table=t\nUPDATE t SET n = n + 1", "");
        assertThatThrownBy(changed::upgrade).hasMessageContaining("was changed in the middle");
        migrator(database, "-- migrate:backfill table=t\nUPDATE t SET n = n + 1 WHERE n = 0", "").upgrade();
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
    }

    @Test
    void anAttemptThatWasTakenBackDoesNotCount(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Counted()))
            .build();
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE n = 1")).containsExactly("100");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("0");
        attempts(migrator);
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
        migrator.downgrade("base");
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("0");
    }

    @Test
    void anAttemptThatTheHistoryDoesNotHaveDoesNotCount(TestDatabase database) {
        Migrator migrator = migrator(database, "-- migrate:backfill table=t batch=50\nUPDATE t SET n = dying(n)", "");
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        database.run("UPDATE t SET n = 0; DELETE FROM migrate_history",
                "CREATE OR REPLACE FUNCTION dying(n int) RETURNS int LANGUAGE sql AS 'SELECT n + 1'");
        migrator.upgrade();
        assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
    }

    @Test
    void statusSaysThatItIsHalfDone(TestDatabase database) {
        Migrator migrator = migrator(database, "-- migrate:backfill table=t batch=50\nUPDATE t SET n = dying(n)", "");
        assertThat(catchThrowableOfType(MigrateException.class, migrator::upgrade)).isNotNull();
        assertThat(database.strings("SELECT outcome || statements_done FROM migrate_history"))
            .containsExactly("partial0");
        assertThat(migrator.status().pending()).hasSize(1);
    }

    @MigrationRevision(id = "0001")
    static class Counted implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("u", column("a", integer()));
            op.backfill("t", "n = dying(n)").where("n = 0").batchRows(50).undoneBy("UPDATE t SET n = 0 WHERE n = 1");
        }

    }

}
