package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases whose version table does not say what their history says. */
@PostgresTest
class DisagreementTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        table("a", "").table("b", "a").table("c", "a");
    }

    private DisagreementTests table(String id, String revises) {
        this.folder.add(id, revises, "CREATE TABLE IF NOT EXISTS " + id + " (id int);",
                "DROP TABLE IF EXISTS " + id + ";");
        return this;
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private static Diagnostic refused(ThrowingCallable call) {
        MigrateException[] thrown = new MigrateException[1];
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> thrown[0] = ex);
        assertThat(thrown[0].diagnostic().code()).as(thrown[0].getMessage())
            .isEqualTo(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY);
        return thrown[0].diagnostic();
    }

    /** Everything that runs, plans or shows where the database is. */
    private static void refusedEverywhere(Migrator migrator, String... parts) {
        for (ThrowingCallable command : List.<ThrowingCallable>of(migrator::status, migrator::upgrade,
                () -> migrator.upgrade("a"), migrator::pending, migrator::current, migrator::tips,
                migrator::missingHeads, () -> migrator.downgrade("base"), () -> migrator.planUpgrade(),
                () -> migrator.planDowngrade("base"), () -> migrator.upgradeScript("heads"),
                () -> migrator.downgradeScript("base"), () -> migrator.maintenance().repair(List.of("a")))) {
            assertThat(refused(command).format()).contains(parts);
        }
        assertThat(migrator.maintenance().check().findings()).extracting(Diagnostic::code)
            .contains(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY)
            .doesNotContain(DiagnosticCode.NOT_AT_TARGET);
    }

    private static List<String> rows(TestDatabase database) {
        return database.strings("SELECT version_num FROM migrate_version ORDER BY 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "TRUNCATE migrate_version", "DELETE FROM migrate_version" })
    void aTableThatWasEmptiedIsNotABase(String emptied, TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run(emptied);
        refusedEverywhere(migrator, "the version table has no rows, and the history says that \"b\", \"c\" are applied",
                "\"migrate stamp b c\"", "\"migrate stamp base\"");
        assertThat(migrator.history()).hasSize(3);
    }

    @Test
    void aStampOfWhatTheHistorySaysPutsTheRowsBack(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version");
        assertThat(migrator.stamp("b", "c").after()).containsExactly("b", "c");
        assertThat(migrator.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aStampOfTheBaseLetsTheNextUpgradeBeginThere(boolean purged, TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version", "DROP TABLE a, b, c");
        assertThat((purged ? migrator.purgeAndStamp("base") : migrator.stamp("base")).after()).isEmpty();
        assertThat(migrator.upgrade().steps()).hasSize(3);
        assertThat(rows(database)).containsExactly("b", "c");
    }

    @Test
    void aScriptStampsTheBaseToo(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version", "DROP TABLE a, b, c");
        assertThat(migrator.maintenance().stampScript("base")).contains("'downgrade'", "'stamped'");
        assertThat(migrator.maintenance().stampScript("b", "c")).contains("INSERT INTO");
    }

    @Test
    void oneRowOfTwoIsMissed(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run("DELETE FROM migrate_version WHERE version_num = 'c'");
        refusedEverywhere(migrator, "the history says that \"c\" is applied, and no row of the version table does",
                "\"migrate stamp b c\"", "\"migrate stamp b\"");
        assertThat(migrator.stamp("b", "c").after()).containsExactly("b", "c");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @Test
    void olderRowsAreNotTheStateOfTheSchema(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version", "INSERT INTO migrate_version VALUES ('a')");
        refusedEverywhere(migrator, "\"migrate stamp b c\"", "\"migrate stamp a\"");
        database.run("DROP TABLE b, c");
        assertThat(migrator.stamp("a").after()).containsExactly("a");
        assertThat(migrator.upgrade().steps()).hasSize(2);
    }

    @Test
    void rowsFromBeforeADowngradeAreNotTheStateOfTheSchema(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade("b");
        migrator.downgrade("a");
        database.run("UPDATE migrate_version SET version_num = 'b'");
        refusedEverywhere(migrator, "the version table says that \"b\" is applied", "\"migrate stamp a\"",
                "\"migrate stamp b\"");
        assertThat(builder(database).build().stamp("a").after()).containsExactly("a");
        assertThat(migrator.upgrade("b").steps()).hasSize(1);
    }

    @Test
    void aStampOfARowThatIsThereTellsTheHistoryThatItIsApplied(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade("b");
        migrator.downgrade("a");
        database.run("UPDATE migrate_version SET version_num = 'b'");
        assertThat(migrator.stamp("b").after()).containsExactly("b");
        assertThat(migrator.status().pending()).extracting((revision) -> revision.id()).containsExactly("c");
    }

    @Test
    void aHistoryThatWasEmptiedLeavesTheRows(TestDatabase database) {
        Migrator migrator = builder(database).build();
        migrator.upgrade("b");
        database.run("TRUNCATE migrate_history");
        assertThat(migrator.upgrade().steps()).extracting((step) -> step.revision()).containsExactly("c");
    }

    @Test
    void aFailedFirstRevisionIsNotApplied(TestDatabase database) {
        this.folder.remove("b");
        this.folder.remove("c");
        this.folder.add("a", "", "SELECT 1/0;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade);
        table("a", "");
        assertThat(builder(database).build().upgrade().steps()).hasSize(1);
    }

    @Test
    void filesThatAreGoneBelowARowAreNotMissed(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.remove("a");
        table("b", "").table("c", "");
        Migrator migrator = builder(database).onChanged(Policy.IGNORE).build();
        assertThat(migrator.upgrade().steps()).isEmpty();
        assertThat(migrator.current()).hasSize(2);
    }

    @Test
    void revisionsWithoutAFileComeBackWithTheirRows(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.remove("c");
        database.run("TRUNCATE migrate_version");
        Migrator older = builder(database).build();
        refusedEverywhere(older, "\"migrate stamp b c\"");
        assertThat(older.stamp("b", "c").after()).containsExactly("b", "c");
        table("c", "a");
        assertThat(builder(database).build().upgrade().steps()).isEmpty();
    }

    @Test
    void aPurgeTellsTheHistoryWhatIsNoLongerApplied(TestDatabase database) {
        builder(database).build().upgrade();
        this.folder.remove("c");
        assertThat(builder(database).build().purgeAndStamp("b").after()).containsExactly("b");
        table("c", "a");
        database.run("DROP TABLE c");
        assertThat(builder(database).build().upgrade().steps()).extracting((step) -> step.revision())
            .containsExactly("c");
    }

    @Test
    void whatWasSquashedIsNotMissed(TestDatabase database) {
        this.folder.add("m", "b, c", "SELECT 1;", "SELECT 1;");
        builder(database).build().upgrade();
        RevisionSources sources = new RevisionSources(this.folder.path(), List.of(this.folder.location()), List.of(),
                RevisionIds.SEQUENCE);
        builder(database).build().files(sources).squash(":m", null);
        Migrator migrator = builder(database).build();
        assertThat(migrator.upgrade().steps()).isEmpty();
        database.run("TRUNCATE migrate_version");
        refusedEverywhere(migrator, "\"migrate stamp m\"");
        assertThat(migrator.stamp("base").after()).isEmpty();
        assertThat(migrator.upgrade().steps()).hasSize(1);
    }

    @Test
    void theMiddleOfASquashIsStampedByTheApplicationFromBeforeIt(TestDatabase database) {
        builder(database).build().upgrade("b");
        RevisionSources sources = new RevisionSources(this.folder.path(), List.of(this.folder.location()), List.of(),
                RevisionIds.SEQUENCE);
        this.folder.remove("c");
        table("m", "b");
        builder(database).build().files(sources).squash(":m", null);
        database.run("TRUNCATE migrate_version");
        refusedEverywhere(builder(database).build(), "from before they were squashed", "\"migrate stamp base\"");
    }

    @Test
    void aRowWithoutAPlaceHidesNoneThatTheHistoryHas(TestDatabase database) {
        Migrator migrator = builder(database).onAhead(Policy.IGNORE).build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version", "INSERT INTO migrate_version VALUES ('stranger')");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.DATABASE_AHEAD));
    }

    @Test
    void revisionsOfAnotherApplicationAreNamed(@TempDir Path path, TestDatabase database) {
        RevisionFolder other = new RevisionFolder(path);
        other.add("x", "", "CREATE TABLE x (id int);", "DROP TABLE x;");
        Migrator.builder(database.dataSource()).locations(other.location()).application("billing").build().upgrade();
        Migrator migrator = builder(database).application("orders").build();
        migrator.upgrade();
        database.run("TRUNCATE migrate_version");
        assertThat(refused(migrator::upgrade).format()).contains("\"migrate stamp b c x --other-application x\"",
                "\"migrate stamp base --other-application x\"");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> migrator.stamp("base"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.OTHER_APPLICATION));
        assertThat(migrator.touching(List.of("x")).stamp("b", "c", "x").after()).containsExactly("b", "c", "x");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

}
