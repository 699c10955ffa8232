package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.TransactionMode;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class TransactionModesTests {

    private static final String HISTORY = "SELECT revision || ' ' || outcome || ' ' || statements_done || '/' || statements"
            + " FROM migrate_history ORDER BY number";

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int PRIMARY KEY);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private Migrator single(TestDatabase database) {
        return builder(database).transaction(TransactionMode.SINGLE).build();
    }

    @Test
    void singleIsAllOrNothingAndRecordsTheFailure(TestDatabase database) {
        this.folder.add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b;")
            .add("0003", "0002", "CREATE TABLE c (id int); SELECT 1/0;", "DROP TABLE c;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(single(database)::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("The whole run was rolled back"));
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname IN ('a', 'b', 'c')")).isEmpty();
        assertThat(database.strings("SELECT version_num FROM migrate_version")).isEmpty();
        assertThat(database.strings(HISTORY)).containsExactly("0003 failed 1/2");
        assertThat(single(database).status().status()).isEqualTo(MigrationStatus.FAILED);
    }

    @Test
    void singleRefusesStatementsOutsideATransactionUnlessAlone(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY i ON a (id);", "DROP INDEX i;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(single(database)::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING));
        assertThat(database.strings("SELECT version_num FROM migrate_version")).isEmpty();
        single(database).upgrade("0001");
        assertThat(single(database).upgrade().after()).containsExactly("0002");
    }

    @Test
    void aScriptRefusesWhatTheRunRefuses(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY i ON a (id);", "DROP INDEX i;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> single(database).upgradeScript("base:heads"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING));
    }

    @Test
    void aDeferredConstraintFailsAtCommitAndLeavesNothing(TestDatabase database) {
        this.folder.add("0002", "0001", """
                CREATE TABLE b (a int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO b VALUES (7);""", "DROP TABLE b;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade)
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
                assertThat(ex.diagnostic().message()).contains("violates foreign key constraint");
                assertThat(ex.diagnostic().detail()).contains("23503");
                assertThat(ex.diagnostic().location()).isNotNull();
            });
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0001");
        assertThat(database.strings(HISTORY)).containsExactly("0001 applied 1/1", "0002 failed 0/2");
    }

    @Test
    void aListenerThatThrowsAfterTheCommitDoesNotMakeTheStepAFailure(TestDatabase database) {
        Migrator migrator = builder(database).listener(new MigrationListener() {

            @Override
            public void applied(StepReport step) {
                throw new IllegalStateException("listener");
            }

        }).build();
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrator::upgrade);
        assertThat(database.strings(HISTORY)).containsExactly("0001 applied 1/1");
        assertThat(builder(database).build().status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void aKilledConnectionLeavesTheStatementsPlaceInTheError(TestDatabase database) {
        this.folder.add("0002", "0001", "CREATE TABLE b ();\nSELECT pg_terminate_backend(pg_backend_pid());", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("Statement 2 of 2 of upgrade 0002"));
        this.folder.add("0002", "0001", "CREATE TABLE b ();", "DROP TABLE b;");
        assertThat(builder(database).build().upgrade().after()).containsExactly("0002");
    }

    @Test
    void eachStepOfOneTransactionHasItsOwnDuration(TestDatabase database) {
        this.folder.add("0001", "", "SELECT pg_sleep(0.5);", "").add("0002", "0001", "SELECT 1;", "");
        assertThat(single(database).upgrade().steps().get(1).duration()).isLessThan(java.time.Duration.ofMillis(400));
    }

}
