package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class ResumeTests {

    private static final String VALID = "SELECT i.indexrelid::regclass || ' ' || indisvalid FROM pg_index i"
            + " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname IN ('public', 'x') AND c.relname NOT LIKE 'migrate%' ORDER BY 1";

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int, n int); INSERT INTO a VALUES (1, 1), (1, 2);", "");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private void fails(TestDatabase database, DiagnosticCode code) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(code));
    }

    private void upgrade(TestDatabase database) {
        assertThat(builder(database).build().upgrade().after()).containsExactly("0002");
    }

    // ends the run's server process as soon as the given statement begins
    private void dieAt(TestDatabase database, int statement) {
        Migrator dying = builder(database).listener(new MigrationListener() {

            @Override
            public void progressed(RunningStep step) {
                if (step.revision().equals("0002") && step.statement() == statement) {
                    database.strings("SELECT pg_terminate_backend(pid, 10000)::text FROM pg_locks WHERE locktype ="
                            + " 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname ="
                            + " current_database())");
                }
            }

        }).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(dying::upgrade);
    }

    @Test
    void goesOnFromTheFailedStatement(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "INSERT INTO a VALUES (2, 2); SELECT 1/0; INSERT INTO a VALUES (3, 3);",
                "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        this.folder.addOutside("0002", "0001",
                "INSERT INTO a VALUES (2, 2); -- mended\nSELECT 1; INSERT INTO a VALUES (3, 3);", "");
        upgrade(database);
        assertThat(database.strings("SELECT id::text FROM a ORDER BY id")).containsExactly("1", "1", "2", "3");
        assertThat(database.strings("SELECT outcome || statements_done FROM migrate_history ORDER BY number"))
            .containsExactly("applied2", "partial1", "applied3");
    }

    @Test
    void refusesAChangedStatementThatIsDone(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "INSERT INTO a VALUES (2, 2); SELECT 1/0;", "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        this.folder.addOutside("0002", "0001", "INSERT INTO a VALUES (9, 9); SELECT 1;", "");
        fails(database, DiagnosticCode.PARTIAL_REVISION_CHANGED);
    }

    @Test
    void refusesTheOtherDirectionWhileHalfDone(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "INSERT INTO a VALUES (2, 2); SELECT 1/0;",
                "DELETE FROM a WHERE id = 2;");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> builder(database).build().downgrade("base"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY));
    }

    @Test
    void aDeadProcessRunsNoStatementTwice(TestDatabase database) {
        this.folder.addOutside("0002", "0001", """
                INSERT INTO a VALUES (2, 2);
                DO $$ BEGIN INSERT INTO a VALUES (3, 3); END $$;
                INSERT INTO a VALUES (4, 4);
                INSERT INTO a VALUES (5, 5);""", "");
        dieAt(database, 2);
        dieAt(database, 3);
        dieAt(database, 4);
        upgrade(database);
        assertThat(database.strings("SELECT id::text FROM a WHERE id > 1 ORDER BY id")).containsExactly("2", "3", "4",
                "5");
    }

    @Test
    void aBlockThatEndsItsConnectionIsNotDone(TestDatabase database) {
        this.folder.addOutside("0002", "0001", """
                DO $$ BEGIN
                    INSERT INTO a VALUES (7, 7);
                    IF nextval('s') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                END $$;""", "");
        database.run("CREATE SEQUENCE s");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        upgrade(database);
        assertThat(database.strings("SELECT id::text FROM a WHERE id = 7")).containsExactly("7");
    }

    @Test
    void runsWhatNeedsAutocommit(TestDatabase database) {
        this.folder.addOutside("0002", "0001", """
                CREATE TYPE mood AS ENUM ('sad');
                ALTER TYPE mood ADD VALUE 'ok';
                CREATE TABLE m (mood mood DEFAULT 'ok');
                CREATE INDEX i ON a (id);
                REINDEX INDEX CONCURRENTLY i;
                VACUUM (ANALYZE) a;
                CREATE PROCEDURE p() LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO a VALUES (5, 5); COMMIT; INSERT INTO a VALUES (6, 6); END $$;
                CALL p();
                DO $$ BEGIN INSERT INTO a VALUES (8, 8); COMMIT; INSERT INTO a VALUES (9, 9); END $$;
                """, "");
        upgrade(database);
        assertThat(database.strings("SELECT id::text FROM a WHERE id > 1 ORDER BY id")).containsExactly("5", "6", "8",
                "9");
    }

    @Test
    void noInvalidIndexIsLeftAfterDuplicates(TestDatabase database) {
        database.run("CREATE SCHEMA x", "CREATE TABLE x.\"My Table\" (id int)",
                "INSERT INTO x.\"My Table\" VALUES (1), (1)");
        this.folder.addOutside("0002", "0001", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS u ON a (id);\n"
                + "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"My Index\" ON x.\"My Table\" (id);", "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        assertThat(database.strings(VALID)).isEmpty();
        database.run("DELETE FROM a WHERE n = 2");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        assertThat(database.strings(VALID)).containsExactly("u true");
        database.run("TRUNCATE x.\"My Table\"");
        upgrade(database);
        assertThat(database.strings(VALID)).containsExactlyInAnyOrder("u true", "x.\"My Index\" true");
    }

    @Test
    void anIndexWhoseBuilderWasKilledIsBuiltAgain(TestDatabase database) {
        killedWhileBuilding(database, "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id);");
        upgrade(database);
        assertThat(database.strings(VALID)).containsExactly("i true");
    }

    @Test
    void soIsOneWithoutAName(TestDatabase database) {
        killedWhileBuilding(database, "CREATE INDEX CONCURRENTLY ON a (id);");
        upgrade(database);
        assertThat(database.strings(VALID)).containsExactly("a_id_idx true");
    }

    @Test
    void soIsOneThatAnEarlierVersionBegan(TestDatabase database) {
        killedWhileBuilding(database, "SELECT 1; CREATE INDEX CONCURRENTLY ON a (id);");
        database.run("UPDATE migrate_history SET checksum = checksum || ' begun ' || begun_checksum"
                + " WHERE outcome = 'partial'", "ALTER TABLE migrate_history DROP COLUMN begun_checksum");
        upgrade(database);
        assertThat(database.strings(VALID)).containsExactly("a_id_idx true");
    }

    @Test
    void theChecksumOfAStatementThatHasBegunStandsOnItsOwn(TestDatabase database) {
        killedWhileBuilding(database, "CREATE INDEX CONCURRENTLY ON a (id);");
        assertThat(database
            .strings("SELECT (checksum ~ '^v1:[0-9a-f]{64}$' AND begun_checksum ~ '^v1:[0-9a-f]{64}$')::text"
                    + " FROM migrate_history WHERE outcome = 'partial'"))
            .containsExactly("true");
    }

    private void killedWhileBuilding(TestDatabase database, String create) {
        builder(database).build().upgrade();
        this.folder.addOutside("0002", "0001", create, "");
        killedWhile(database, "EXISTS (SELECT FROM pg_index WHERE indrelid = 'a'::regclass AND NOT indisvalid)",
                "SELECT pg_terminate_backend(pid)::text FROM pg_stat_progress_create_index");
        assertThat(database.strings(VALID)).hasSize(1).allMatch((index) -> index.endsWith("false"));
    }

    // a writer keeps the statement waiting until it is killed
    private void killedWhile(TestDatabase database, String condition, String kill) {
        try (java.sql.Connection writer = database.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("UPDATE a SET n = 5");
            Thread killer = new Thread(() -> {
                database.await(condition);
                database.strings(kill);
            });
            killer.start();
            fails(database, DiagnosticCode.STATEMENT_FAILED);
            killer.join();
            writer.rollback();
        }
        catch (java.sql.SQLException | InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void anotherIndexOfTheSameNameIsNoSuccessTheSecondTime(TestDatabase database) {
        builder(database).build().upgrade();
        database.run("CREATE INDEX i ON a (n)");
        this.folder.addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY i ON a (id);", "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        fails(database, DiagnosticCode.STATEMENT_FAILED);
    }

    @Test
    void anIndexOfThatNameOnAnotherTableIsNoSuccess(TestDatabase database) {
        builder(database).build().upgrade();
        database.run("CREATE TABLE other (id int)", "CREATE INDEX i ON other (id)");
        this.folder.addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id);", "");
        fails(database, DiagnosticCode.INVALID_INDEX);
    }

    @Test
    void aDropThatWasNotNotedIsDone(TestDatabase database) {
        builder(database).build().upgrade();
        database.run("CREATE INDEX i ON a (id)");
        this.folder.addOutside("0002", "0001", "SELECT 1; DROP INDEX CONCURRENTLY i; SELECT 2;", "");
        killedWhile(database, "EXISTS (SELECT FROM pg_locks WHERE NOT granted)",
                "SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE NOT granted");
        database.run("DROP INDEX i");
        upgrade(database);
    }

    @Test
    void aDropOfWhatNeverWasFailsEachTime(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "DROP INDEX CONCURRENTLY nowhere;", "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        fails(database, DiagnosticCode.STATEMENT_FAILED);
    }

    @Test
    void aBlockThatSpeaksOfDroppingAnIndexIsNotDoneWhereItFails(TestDatabase database) {
        database.run("CREATE SEQUENCE s");
        this.folder.addOutside("0002", "0001", """
                DO $$ BEGIN
                    COMMIT;
                    IF nextval('s') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    DROP INDEX nowhere; -- not concurrently
                END $$;""", "");
        fails(database, DiagnosticCode.STATEMENT_FAILED);
        fails(database, DiagnosticCode.STATEMENT_FAILED);
    }

    @Test
    void manyStatementsAreNotReadAgainForEachNote(TestDatabase database) {
        StringBuilder script = new StringBuilder();
        for (int index = 0; index < 3000; index++) {
            script.append("INSERT INTO a VALUES (").append(index).append(", ").append("1".repeat(9)).append(");\n");
        }
        this.folder.addOutside("0002", "0001", script.toString(), "");
        upgrade(database);
        assertThat(database.strings("SELECT count(*)::text FROM a")).containsExactly("3002");
    }

}
