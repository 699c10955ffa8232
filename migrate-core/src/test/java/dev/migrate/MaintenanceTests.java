package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.ChangedRevision;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
import dev.migrate.report.RunReport;
import dev.migrate.report.StepReport;
import dev.migrate.report.TablesReport;
import dev.migrate.revision.Direction;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class MaintenanceTests {

    @TempDir
    Path folder;

    private RevisionFolder revisions;

    @BeforeEach
    void writeRevisions() {
        this.revisions = new RevisionFolder(this.folder)
            .add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b;");
    }

    @Test
    void theTablesAreMadeOnceAndNothingElse(TestDatabase database) {
        TablesReport made = migrator(database).maintenance().ensureVersion();
        assertThat(made)
            .isEqualTo(new TablesReport("\"public\".\"migrate_version\"", "\"public\".\"migrate_history\"", true));
        assertThat(migrator(database).maintenance().ensureVersion().created()).isFalse();
        assertThat(migrator(database).current()).isEmpty();
    }

    @Test
    void aCheckFindsWhatIsUnfinishedAndWhatIsPending(TestDatabase database) {
        this.revisions.add("0003", "0002", "", "");
        this.revisions.write("0004", "-- revision: 0004\n-- revises: 0003\n-- migrate:up\nSELECT 1;\n");
        this.revisions.add("0005", "0003", "SELECT 1;", "").add("0006", "0004, 0005", "", "");
        assertThat(migrator(database).maintenance().check().findings()).extracting(Diagnostic::code)
            .containsExactly(DiagnosticCode.EMPTY_UPGRADE, DiagnosticCode.MISSING_DOWNGRADE,
                    DiagnosticCode.MISSING_DOWNGRADE, DiagnosticCode.NOT_AT_TARGET);
    }

    @Test
    void aFinishedProjectOnACurrentDatabaseHasNoFinding(TestDatabase database) {
        migrator(database).upgrade();
        assertThat(migrator(database).maintenance().check().findings()).isEmpty();
    }

    @Test
    void aRepairAcceptsTheTextThatTheFileHasNow(TestDatabase database) {
        migrator(database).upgrade();
        this.revisions.add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE IF EXISTS a;");
        Migrator changed = migrator(database);
        assertThat(changed.status().status()).isEqualTo(MigrationStatus.CHANGED);
        ChangedRevision change = changed.maintenance().changes().get(0);
        assertThat(change.revision()).isEqualTo("0001");
        assertThat(change.changed()).containsExactly(Direction.DOWNGRADE);
        assertThat(change.downgradeThen()).contains("DROP TABLE a;");
        assertThat(change.downgradeNow()).contains("DROP TABLE IF EXISTS a;");
        assertThat(changed.maintenance().repair(List.of("0002"))).isEmpty();
        assertThat(changed.status().status()).isEqualTo(MigrationStatus.CHANGED);
        assertThat(changed.maintenance().repair(List.of("0001"))).hasSize(1);
        assertThat(changed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(changed.maintenance().changes()).isEmpty();
        assertThat(changed.history()).hasSize(3);
    }

    @Test
    void aChangeIsOfTheWayUpOrOfTheWayBackOrOfBoth(TestDatabase database) {
        this.revisions.add("0003", "0002", "SELECT 3;", "SELECT 3;")
            .write("0004", "-- revision: 0004\n-- revises: 0003\n-- migrate:up\nSELECT 4;\n")
            .add("0005", "0004", "SELECT '${a}';", "SELECT '${a}';");
        builder(database).placeholders(Map.of("a", "5")).build().upgrade();
        this.revisions.add("0001", "none", "CREATE TABLE a (id bigint);", "-- a comment\nDROP TABLE a;")
            .add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b CASCADE;")
            .add("0003", "0002", "SELECT 33;", "SELECT 33;")
            .write("0004",
                    "-- revision: 0004\n-- revises: 0003\n-- migrate:up\nSELECT 4;\n-- migrate:down\nSELECT 4;\n")
            .add("0005", "0004", "SELECT '${a}' || 'b';", "SELECT '${a}';");
        Map<String, List<Direction>> changed = new LinkedHashMap<>();
        builder(database).placeholders(Map.of("a", "6"))
            .build()
            .maintenance()
            .changes()
            .forEach((change) -> changed.put(change.revision(), change.changed()));
        assertThat(changed).containsOnly(entry("0001", List.of(Direction.UPGRADE)),
                entry("0002", List.of(Direction.DOWNGRADE)),
                entry("0003", List.of(Direction.UPGRADE, Direction.DOWNGRADE)),
                entry("0004", List.of(Direction.DOWNGRADE)), entry("0005", List.of(Direction.UPGRADE)));
    }

    @Test
    void aPlanTellsHowLongAStepTookBefore(TestDatabase database) {
        Migrator migrator = migrator(database);
        assertThat(migrator.planUpgrade("heads").steps()).allMatch((step) -> step.estimate() == null);
        migrator.upgrade();
        migrator.downgrade("0001");
        assertThat(migrator.planUpgrade("heads").steps()).singleElement()
            .satisfies((step) -> assertThat(step.estimate()).isPositive());
    }

    @Test
    void tipsHoldHeadsThatAnotherRowImplies(TestDatabase database) {
        this.revisions.write("0003",
                "-- revision: 0003\n-- revises: 0001\n-- depends-on: 0002\n-- migrate:up\nSELECT 1;\n");
        Migrator migrator = migrator(database);
        migrator.upgrade();
        assertThat(migrator.current()).extracting(RevisionReport::id).containsExactly("0003");
        assertThat(migrator.tips()).extracting(RevisionReport::id).containsExactlyInAnyOrder("0002", "0003");
        assertThat(migrator.tips()).filteredOn((tip) -> tip.id().equals("0002"))
            .singleElement()
            .satisfies((tip) -> assertThat(tip.marks()).containsExactly(Mark.EFFECTIVE_HEAD));
    }

    /** Alembic calls such heads overlapping and upgrades to none of them. */
    @Test
    void allHeadsOfABranchAreReachedWhereOneDependsOnAnother(TestDatabase database) {
        this.revisions
            .write("0001", "-- revision: 0001\n-- branch-labels: trunk\n-- migrate:up\nCREATE TABLE a (id int);\n")
            .write("0003", "-- revision: 0003\n-- revises: 0001\n-- depends-on: 0002\n-- migrate:up\nSELECT 1;\n")
            .write("0004", "-- revision: 0004\n-- migrate:up\nSELECT 1;\n");
        RunReport report = migrator(database).upgrade("trunk@heads");
        assertThat(report.steps()).extracting(StepReport::revision).containsExactly("0001", "0002", "0003");
        assertThat(report.after()).containsExactly("0003");
        assertThat(migrator(database).upgrade("trunk@heads").steps()).isEmpty();
    }

    @Test
    void aRangeReachesTheDatabaseOnlyForCurrent(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.upgrade("0001");
        RevisionFiles files = files(migrator);
        assertThat(files.list("current:")).extracting(RevisionReport::id).containsExactly("0002", "0001");
        assertThat(files.listWithCurrent(":0001")).singleElement()
            .satisfies((revision) -> assertThat(revision.marks()).containsExactly(Mark.CURRENT));
        assertThat(files.show("current")).extracting(RevisionReport::id).containsExactly("0001");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files.list("0001:0002:0003"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_TARGET));
    }

    @Test
    void aCancelledStatementEndsTheRunAndFreesTheLock(TestDatabase database) throws InterruptedException {
        this.revisions.add("0003", "0002", "SELECT pg_sleep(60);", "");
        Migrator migrator = migrator(database);
        Thread canceller = new Thread(() -> {
            while (migrator.maintenance().percent() == null && !isSleeping(database)) {
                Thread.onSpinWait();
            }
            migrator.maintenance().cancel();
        });
        canceller.start();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("57014"));
        canceller.join();
        assertThat(migrator.current()).extracting(RevisionReport::id).containsExactly("0002");
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.FAILED);
    }

    private static boolean isSleeping(TestDatabase database) {
        return database.jdbc()
            .sql("SELECT EXISTS (SELECT FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event = 'PgSleep')")
            .query(Boolean.class)
            .single();
    }

    private static RevisionFiles files(Migrator migrator) {
        return migrator
            .files(new RevisionSources(Path.of(""), List.of("classpath:x"), List.of(), RevisionIds.SEQUENCE));
    }

    private Migrator migrator(TestDatabase database) {
        return builder(database).build();
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.revisions.location());
    }

}
