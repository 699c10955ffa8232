package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.Outcome;
import dev.migrate.report.RunReport;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class MigratorTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("0002", "0001", "CREATE TABLE b (id int);\nINSERT INTO b VALUES (1);", "DROP TABLE b;")
            .add("0003", "0002", "ALTER TABLE a ADD COLUMN name text;", "ALTER TABLE a DROP COLUMN name;");
    }

    private Migrator migrator(TestDatabase database) {
        return builder(database).build();
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).application("tests");
    }

    private static List<String> tables(TestDatabase database) {
        return database.jdbc()
            .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
            .query(String.class)
            .list();
    }

    @Test
    void upgradesAnEmptyDatabaseAndWritesItsHistory(TestDatabase database) {
        RunReport report = migrator(database).upgrade();
        assertThat(report.before()).isEmpty();
        assertThat(report.after()).containsExactly("0003");
        assertThat(report.steps()).extracting(StepReport::revision).containsExactly("0001", "0002", "0003");
        assertThat(report.steps()).extracting(StepReport::statements).containsExactly(1, 2, 1);
        assertThat(tables(database)).containsExactly("a", "b", "migrate_history", "migrate_version");
        List<HistoryEntry> history = migrator(database).history();
        assertThat(history).extracting(HistoryEntry::outcome).containsOnly(Outcome.APPLIED);
        assertThat(history).extracting(HistoryEntry::revises)
            .containsExactly(List.of(), List.of("0001"), List.of("0002"));
        assertThat(history).extracting(HistoryEntry::application).containsOnly("tests");
        assertThat(history).allSatisfy((entry) -> assertThat(entry.checksum()).startsWith("v1:"));
    }

    @Test
    void listenersAreAskedForOnceAndOnlyWhereSomethingRuns(TestDatabase database) {
        List<String> told = new ArrayList<>();
        Migrator migrator = builder(database).listeners(() -> {
            told.add("asked for");
            return List.of(new MigrationListener() {

                @Override
                public void applied(StepReport step) {
                    told.add(step.revision());
                }

            });
        }).build();
        migrator.status();
        migrator.planUpgrade();
        assertThat(told).isEmpty();
        migrator.upgrade("0002");
        migrator.upgrade();
        assertThat(told).containsExactly("asked for", "0001", "0002", "0003");
    }

    @Test
    void doesNothingWhereAllIsApplied(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        RunReport second = migrator.upgrade();
        assertThat(second.steps()).isEmpty();
        assertThat(second.after()).containsExactly("0003");
        assertThat(migrator.history()).hasSize(3);
    }

    @Test
    void downgradesToTheTargetAndKeepsIt(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        RunReport report = migrator.downgrade("0001");
        assertThat(report.steps()).extracting(StepReport::revision).containsExactly("0003", "0002");
        assertThat(report.after()).containsExactly("0001");
        assertThat(tables(database)).contains("a").doesNotContain("b");
        assertThat(migrator.upgrade("head").after()).containsExactly("0003");
        assertThat(migrator.downgrade("base").after()).isEmpty();
        assertThat(tables(database)).containsExactly("migrate_history", "migrate_version");
    }

    @Test
    void aFailingStatementRollsItsRevisionBackAndNamesItsPlace(TestDatabase database) {
        this.folder.write("0003", """
                -- revision: 0003
                -- revises: 0002
                -- message: Add name

                -- migrate:up
                ALTER TABLE a ADD COLUMN name text;

                ALTER TABLE a
                    ADD COLUMN id text;
                -- migrate:down
                """);
        Migrator migrator = migrator(database);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
            Diagnostic diagnostic = ex.diagnostic();
            assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
            assertThat(diagnostic.message()).isEqualTo("column \"id\" of relation \"a\" already exists");
            assertThat(diagnostic.location()).hasToString(this.folder.path() + "/0003.sql:8");
            assertThat(diagnostic.detail())
                .isEqualTo("Statement 2 of 2 of upgrade 0003 \"Add name\" failed with SQLSTATE"
                        + " 42701. It was rolled back; the version table is unchanged.");
            assertThat(diagnostic.hint()).startsWith("Run \"migrate stamp 0003\"");
        });
        StatusReport status = migrator.status();
        assertThat(status.status()).isEqualTo(MigrationStatus.FAILED);
        assertThat(status.current()).containsExactly("0002");
        assertThat(status.failure()).isNotNull()
            .satisfies((failure) -> assertThat(failure.outcome()).isEqualTo(Outcome.FAILED));
        this.folder.add("0003", "0002", "ALTER TABLE a ADD COLUMN name text;", "ALTER TABLE a DROP COLUMN name;");
        assertThat(migrator(database).upgrade().after()).containsExactly("0003");
        assertThat(migrator(database).status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void stampsWithoutRunning(TestDatabase database) {
        Migrator migrator = migrator(database);
        assertThat(migrator.stamp("0002").after()).containsExactly("0002");
        assertThat(tables(database)).containsExactly("migrate_history", "migrate_version");
        assertThat(migrator.pending()).extracting((revision) -> revision.id()).containsExactly("0003");
        assertThat(migrator.purgeAndStamp("base").after()).isEmpty();
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.PENDING);
    }

    @Test
    void withoutATargetTheConfiguredOnesAreMeant(TestDatabase database) {
        Migrator migrator = migrator(database);
        assertThat(migrator.upgradeScript()).isEqualTo(migrator.upgradeScript("heads")).contains("CREATE TABLE");
        assertThat(migrator.planUpgrade().steps()).hasSameSizeAs(migrator.pending());
        assertThat(migrator.upgrade(new String[0]).after()).containsExactly("0003");
    }

    @Test
    void noTargetIsNoStamp(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        for (Runnable stamp : List.<Runnable>of(migrator::stamp, migrator::purgeAndStamp,
                () -> migrator.maintenance().stampScript())) {
            assertThatExceptionOfType(MigrateException.class).isThrownBy(stamp::run)
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_TARGET));
        }
        assertThat(migrator.status().current()).containsExactly("0003");
    }

    @Test
    void anIdMayHaveSixtyFourCharacters(TestDatabase database) {
        String id = "0004-" + "x".repeat(59);
        this.folder.add(id, "0003", "SELECT 1;", "");
        Migrator migrator = migrator(database);
        assertThat(migrator.upgrade().after()).containsExactly(id);
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(migrator.downgrade("0003").after()).containsExactly("0003");
    }

}
