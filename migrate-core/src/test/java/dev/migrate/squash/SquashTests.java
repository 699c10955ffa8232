package dev.migrate.squash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.SquashReport;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.test.Catalog;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What databases that stand anywhere make of squashed files. */
@PostgresTest
class SquashTests {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void writeRevisions() {
        this.project = Project.ofSix(this.folder);
    }

    @Test
    void theFileSaysWhatItStandsFor() {
        SquashReport squash = this.project.squash(":0005");
        assertThat(squash.revises()).isEmpty();
        assertThat(squash.squashes()).startsWith("0001", "0002")
            .containsExactlyInAnyOrder("0001", "0002", "0003", "0004");
        assertThat(this.project.content()).containsOnlyKeys("0005_squashed_0001_to_0005.sql", "0006.sql")
            .containsEntry("0005_squashed_0001_to_0005.sql", squash.text());
        assertThat(squash.text()).startsWith("-- revision: 0005\n-- revises: none\n-- message: Squashed 0001 to 0005\n")
            .contains("\n-- squashes: 0001, 0002, ", "\n-- squashed-checksums: v1:",
                    "\n-- from 0001: Revision 0001\nCREATE TABLE customer (id bigint PRIMARY KEY, name text) -- no semicolon\n;\n");
        assertThat(this.project.files().show("heads")).extracting(RevisionReport::id).containsExactly("0006");
    }

    @ParameterizedTest
    @ValueSource(strings = { ":0005", ":", "0002:0005", "0002:", "0001:0002", "0005:0006" })
    void anEmptyDatabaseGetsTheSameCatalog(String range, TestDatabase database) {
        this.project.migrator(database).upgrade();
        String catalog = Catalog.of(database);
        Catalog.empty(database);
        this.project.squash(range);
        Migrator squashed = this.project.migrator(database);
        squashed.upgrade();
        assertThat(Catalog.of(database)).isEqualTo(catalog).contains("orders_customer_idx").hasSizeGreaterThan(500);
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        squashed.downgrade("base");
        assertThat(Catalog.of(database)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0005", "0006" })
    void aDatabaseAtTheEndOrAboveIsWhereItWas(String place, TestDatabase database) {
        this.project.migrator(database).upgrade(place);
        String catalog = Catalog.of(database);
        this.project.squash(":0005");
        Migrator squashed = this.project.migrator(database);
        assertThat(squashed.current()).extracting(RevisionReport::id).containsExactly(place);
        assertThat(squashed.status().changed()).isEmpty();
        assertThat(squashed.status().unknown()).isEmpty();
        assertThat(squashed.maintenance().changes()).isEmpty();
        assertThat(squashed.upgrade(place).steps()).isEmpty();
        assertThat(Catalog.of(database)).isEqualTo(catalog);
        squashed.upgrade();
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(squashed.maintenance().check().findings()).isEmpty();
        assertThat(squashed.upgradeScript("heads")).doesNotContain("CREATE TABLE customer");
        squashed.downgrade("-1");
        squashed.downgrade("base");
        assertThat(Catalog.of(database)).isEmpty();
        assertThat(squashed.status().pending()).extracting(RevisionReport::id).containsExactly("0005", "0006");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0001", "0002", "0003" })
    void aDatabaseInTheMiddleIsRefused(String place, TestDatabase database) {
        this.project.migrator(database).upgrade(place);
        this.project.squash(":0005");
        Migrator squashed = this.project.migrator(database);
        refuses(squashed::upgrade, place);
        refuses(() -> squashed.downgrade("base"), place);
        refuses(squashed::status, place);
        refuses(() -> squashed.planUpgrade("heads"), place);
        refuses(() -> squashed.stamp("0005"), place);
        refuses(() -> squashed.upgradeScript("heads"), place);
        refuses(() -> squashed.maintenance().changes(), place);
        assertThat(squashed.maintenance().check().findings()).extracting(Diagnostic::code)
            .containsExactly(DiagnosticCode.AT_SQUASHED_REVISION);
        assertThat(squashed.current()).extracting(RevisionReport::id).containsExactly(place);
        assertThat(squashed.tips()).extracting(RevisionReport::message).containsExactly("Revision " + place);
        assertThat(squashed.history()).isNotEmpty();
        squashed.purgeAndStamp("0006");
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
    }

    @Test
    void aDatabaseOnTwoBranchesOfTheMiddleIsRefusedWithBoth(TestDatabase database) {
        this.project.migrator(database).upgrade("0003", "0004");
        this.project.squash(":0005");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.migrator(database).upgrade())
            .satisfies((ex) -> assertThat(ex.diagnostic().message())
                .isEqualTo("the database is at \"0003\", \"0004\", which is squashed into \"0005\""));
    }

    private static void refuses(ThrowingCallable command, String place) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(command).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.AT_SQUASHED_REVISION);
            assertThat(ex.diagnostic().message())
                .isEqualTo("the database is at \"" + place + "\", which is squashed into \"0005\"");
        });
    }

    @Test
    void aDatabaseBelowTheRangeGoesThroughIt(TestDatabase database) {
        this.project.migrator(database).upgrade("0001");
        this.project.squash("0002:0005");
        Migrator squashed = this.project.migrator(database);
        StatusReport status = squashed.status();
        assertThat(status.status()).isEqualTo(MigrationStatus.PENDING);
        assertThat(squashed.upgrade().steps()).extracting(StepReport::revision).containsExactly("0005", "0006");
        squashed.downgrade("0001");
        assertThat(squashed.current()).extracting(RevisionReport::id).containsExactly("0001");
        assertThat(Catalog.of(database)).contains("customer").doesNotContain("orders", "mood");
    }

    @Test
    void aTextThatHadChangedBeforeIsStillChanged(TestDatabase database) {
        this.project.migrator(database).upgrade();
        this.project.revisions().add("0005", "0003, 0004", "SELECT 1;", "");
        this.project.squash(":0005");
        assertThat(this.project.migrator(database).status().changed()).containsExactly("0005");
    }

    @Test
    void aSecondSquashKnowsBothTextsOfTheEnd(TestDatabase database) {
        this.project.migrator(database).upgrade();
        this.project.squash("0002:0005");
        SquashReport second = this.project.files().squash(":0005", "Everything");
        assertThat(second.squashes()).hasSize(4).doesNotHaveDuplicates();
        assertThat(this.project.migrator(database).status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(this.project.migrator(database).maintenance().check().findings()).isEmpty();
    }

    @Test
    void aDatabaseThatWasMadeByTheSquashIsKnownToTheNext(TestDatabase database) {
        this.project.squash("0002:0005");
        this.project.migrator(database).upgrade("0005");
        this.project.files().squash(":0005", "Everything");
        StatusReport status = this.project.migrator(database).status();
        assertThat(status.status()).isEqualTo(MigrationStatus.PENDING);
        assertThat(status.pending()).extracting(RevisionReport::id).containsExactly("0006");
    }

    @Test
    void aNewerRevisionOfTheDatabaseKeepsItsPlace(TestDatabase database) {
        this.project.revisions().add("0007", "0006", "CREATE TABLE late (id int);", "DROP TABLE late;");
        this.project.migrator(database).upgrade();
        this.project.revisions().remove("0007");
        this.project.squash(":0005");
        Migrator squashed = this.project.migrator(database);
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.AHEAD);
        assertThat(squashed.status().unknown()).containsExactly("0007");
        assertThat(squashed.downgrade("base").steps()).extracting(StepReport::revision)
            .containsExactly("0007", "0006", "0005");
        assertThat(Catalog.of(database)).isEmpty();
    }

    @Test
    void placeholdersStayAsTheyAreWritten(TestDatabase database) {
        this.project.revisions().add("0006", "0005", "CREATE VIEW ${name} AS SELECT 1;", "DROP VIEW ${name};");
        Map<String, String> values = Map.of("name", "seen");
        Project placed = new Project(this.project.revisions(), List.of(), values);
        SquashReport squash = placed.squash(":");
        assertThat(squash.text()).contains("CREATE VIEW ${name} AS", "DROP VIEW ${name};");
        placed.migrator(database).upgrade();
        assertThat(Catalog.of(database)).contains("v seen");
    }

    @Test
    void aHalfDoneStepOfTheRangeStandsInTheWay(TestDatabase database) {
        this.project.revisions()
            .addOutside("0007", "0006", "CREATE TABLE half (id int); SELECT 1/0;", "")
            .addOutside("0008", "0007", "SELECT 1;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.migrator(database).upgrade());
        this.project.squash("0007:0008");
        Migrator squashed = this.project.migrator(database);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(squashed::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().message())
                .isEqualTo("revision \"0007\" is half done and is squashed into \"0008\""));
        squashed.stamp("0008");
        assertThat(squashed.status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(squashed.downgrade("0006").steps()).hasSize(1);
    }

}
