package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RevisionReport.Mark;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Databases whose rows are not what a run of this application has written. */
@PostgresTest
class TakenOverTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("a", "", "CREATE TABLE a (id int);", "DROP TABLE a;")
            .add("b", "a", "CREATE TABLE b (id int);", "DROP TABLE b;")
            .add("c", "b", "CREATE TABLE c (id int);", "DROP TABLE c;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private Migrator at(TestDatabase database, String... rows) {
        database.run("CREATE TABLE migrate_version (version_num varchar(32) NOT NULL PRIMARY KEY)");
        for (String row : rows) {
            database.run("INSERT INTO migrate_version VALUES ('" + row + "')");
        }
        return builder(database).build();
    }

    private static List<String> rows(TestDatabase database) {
        return database.strings("SELECT version_num FROM migrate_version ORDER BY 1");
    }

    private static Diagnostic refused(ThrowingCallable call, DiagnosticCode code) {
        MigrateException[] thrown = new MigrateException[1];
        assertThatExceptionOfType(MigrateException.class).isThrownBy(call).satisfies((ex) -> thrown[0] = ex);
        assertThat(thrown[0].diagnostic().code()).as(thrown[0].getMessage()).isEqualTo(code);
        return thrown[0].diagnostic();
    }

    private static List<RevisionReport> listed(Migrator migrator, Path path) {
        return migrator.files(new RevisionSources(path, List.of(), List.of(), RevisionIds.SEQUENCE))
            .listWithCurrent(":");
    }

    @Test
    void overlappingRowsAreShownAndAStampReplacesThem(TestDatabase database) {
        Migrator migrator = at(database, "a", "b");
        assertThat(migrator.current()).extracting(RevisionReport::id).containsExactly("a", "b");
        assertThat(migrator.tips()).extracting(RevisionReport::id).containsExactly("b");
        assertThat(migrator.missingHeads()).extracting(RevisionReport::id).containsExactly("c");
        assertThat(migrator.maintenance().check().findings()).extracting(Diagnostic::code)
            .contains(DiagnosticCode.OVERLAPPING_ROWS);
        for (ThrowingCallable command : List.<ThrowingCallable>of(migrator::upgrade, () -> migrator.upgrade("+1"),
                () -> migrator.downgrade("a"), () -> migrator.downgrade("-1"), () -> migrator.upgradeScript("c"))) {
            assertThat(refused(command, DiagnosticCode.OVERLAPPING_ROWS).hint()).contains("migrate stamp b");
        }
        assertThat(migrator.stamp("b").after()).containsExactly("b");
        assertThat(rows(database)).containsExactly("b");
        database.run("CREATE TABLE b (id int)");
        assertThat(migrator.upgrade().after()).containsExactly("c");
    }

    @ParameterizedTest
    @EnumSource(value = Policy.class, names = "IGNORE", mode = EnumSource.Mode.EXCLUDE)
    void aStampBesideARowThatNobodyKnowsIsRefused(Policy policy, TestDatabase database) {
        at(database, "d");
        Migrator migrator = builder(database).onAhead(policy).build();
        for (ThrowingCallable command : List.<ThrowingCallable>of(() -> migrator.stamp("c"),
                () -> migrator.stamp("base"), () -> migrator.stamp("heads"),
                () -> migrator.maintenance().stampScript("c"))) {
            refused(command, DiagnosticCode.DATABASE_AHEAD);
        }
        assertThat(rows(database)).containsExactly("d");
        assertThat(migrator.purgeAndStamp("c").after()).containsExactly("c");
    }

    @Test
    void aRowThatNobodyKnowsIsNoHeadAndStandsAboveTheHeads(@TempDir Path path, TestDatabase database) {
        Migrator migrator = at(database, "d");
        assertThat(migrator.current()).singleElement()
            .extracting(RevisionReport::marks)
            .isEqualTo(List.of(Mark.CURRENT, Mark.UNKNOWN));
        assertThat(listed(migrator, path)).extracting(RevisionReport::id).containsExactly("d", "c", "b", "a");
        Diagnostic ahead = migrator.maintenance()
            .check()
            .findings()
            .stream()
            .filter((finding) -> finding.code() == DiagnosticCode.DATABASE_AHEAD)
            .findFirst()
            .orElseThrow();
        assertThat(ahead.hint()).doesNotContain("downgrade");
    }

    @Test
    void headsAreThoseOfTheFilesWhereTheHistoryKnowsMore(@TempDir Path path, TestDatabase database) {
        this.folder.add("d", "c", "CREATE TABLE d (id int);", "DROP TABLE d;");
        builder(database).build().upgrade();
        this.folder.remove("d");
        Migrator older = builder(database).build();
        assertThat(listed(older, path)).extracting(RevisionReport::id).containsExactly("d", "c", "b", "a");
        assertThat(listed(older, path)).element(1).extracting(RevisionReport::marks).isEqualTo(List.of(Mark.HEAD));
        assertThat(older.missingHeads()).isEmpty();
        assertThat(older.status().pending()).isEmpty();
        assertThat(older.maintenance().check().findings()).extracting(Diagnostic::hint)
            .anySatisfy((hint) -> assertThat(hint).contains("migrate downgrade c\""));
        assertThat(older.planDowngrade("head").steps()).extracting((step) -> step.revision()).containsExactly("d");
        assertThat(older.downgrade("heads").after()).containsExactly("c");
        assertThat(database.strings("SELECT to_regclass('d')::text")).containsOnlyNulls();
    }

    @Test
    void aStampOfTheHeadsMeansThoseOfTheFiles(TestDatabase database) {
        this.folder.add("d", "c", "CREATE TABLE d (id int);", "DROP TABLE d;");
        builder(database).build().upgrade();
        this.folder.remove("d");
        refused(() -> builder(database).onAhead(Policy.FAIL).build().stamp("heads"), DiagnosticCode.DATABASE_AHEAD);
        assertThat(builder(database).build().stamp("heads").after()).containsExactly("c");
    }

    @Test
    void severalStepsBelowAMergeGoDownTheBranchThatIsNamed(TestDatabase database) {
        this.folder.add("c", "a", "SELECT 1;", "SELECT 1;").add("d", "b, c", "SELECT 1;", "SELECT 1;");
        Migrator migrator = at(database, "d");
        database.run("CREATE TABLE b (id int)");
        assertThat(refused(() -> migrator.downgrade("-2"), DiagnosticCode.AMBIGUOUS_RELATIVE).hint())
            .contains("\"b@-2\"");
        assertThat(migrator.downgrade("b@-2").after()).containsExactly("c");
    }

    @Test
    void scriptsTakeSeveralTargets(TestDatabase database) {
        this.folder.add("c", "a", "CREATE TABLE c (id int);", "DROP TABLE c;");
        Migrator migrator = builder(database).build();
        assertThat(migrator.upgradeScript("b", "c")).contains("From base to b, c", "CREATE TABLE c (id int)");
        assertThat(migrator.upgradeScript("a:b", "c")).contains("From a to b, c: 2 revisions");
        assertThat(migrator.maintenance().stampScript("b", "c")).contains("Stamp from base to b, c");
        assertThat(migrator.maintenance().stampScript("base:b", "c")).contains("Stamp from base to b, c");
        refused(() -> migrator.upgradeScript("a", "a:c"), DiagnosticCode.RANGE_REQUIRED);
    }

    @Test
    void neighboursInARowOfNumbersAreNotWhatWasMeant(TestDatabase database) {
        this.folder.add("b0001", "c", "SELECT 1;", "").add("b0002", "b0001", "SELECT 1;", "");
        Migrator migrator = builder(database).build();
        assertThat(refused(() -> migrator.upgrade("b0003"), DiagnosticCode.UNKNOWN_REVISION).hint()).isNull();
        assertThat(refused(() -> migrator.upgrade("x"), DiagnosticCode.UNKNOWN_REVISION).hint()).isNull();
        assertThat(refused(() -> migrator.upgrade("bb0002"), DiagnosticCode.UNKNOWN_REVISION).hint())
            .contains("\"b0002\"");
    }

}
