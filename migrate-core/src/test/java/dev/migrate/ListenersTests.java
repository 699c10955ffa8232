package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.Outcome;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest
class ListenersTests {

    private final List<DiagnosticCode> told = new ArrayList<>();

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    /** Hears of failures after the one that throws. */
    private MigrationListener last() {
        return new MigrationListener() {

            @Override
            public void failed(Diagnostic diagnostic) {
                ListenersTests.this.told.add(diagnostic.code());
            }

        };
    }

    @ParameterizedTest
    @CsvSource({ "started, 0, ''", "progressed, 0, failed", "applied, 1, applied", "finished, 1, applied" })
    void whatOneThrowsEndsTheRunAndIsToldToAll(String at, int tables, String outcome, TestDatabase database) {
        Migrator migrator = builder(database).listener(new Throwing(at)).listener(last()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LISTENER_FAILED))
            .withMessageContaining("thrown at " + at)
            .withCauseInstanceOf(IllegalStateException.class);
        assertThat(this.told).containsExactly(DiagnosticCode.LISTENER_FAILED);
        assertThat(database.strings("SELECT count(*)::text FROM pg_tables WHERE tablename = 'a'"))
            .containsExactly(String.valueOf(tables));
        assertThat(migrator.history()).extracting(HistoryEntry::outcome)
            .containsExactlyElementsOf(
                    outcome.isEmpty() ? List.of() : List.of(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))));
        assertThat(builder(database).build().upgrade().after()).containsExactly("0001");
    }

    @Test
    void whatOneThrowsWhenItIsToldOfAFailureHidesNothing(TestDatabase database) {
        this.folder.add("0002", "0001", "SELECT 1 / 0;", "");
        Migrator migrator = builder(database).listener(new Throwing("failed")).listener(last()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED))
            .satisfies((ex) -> assertThat(ex.getSuppressed()).hasSize(1)
                .allSatisfy((own) -> assertThat(own).hasMessageContaining("thrown at failed")));
        assertThat(this.told).containsExactly(DiagnosticCode.STATEMENT_FAILED);
    }

    @Test
    void anErrorOfAJavaRevisionIsItsFailure(TestDatabase database) {
        Migrator migrator = builder(database).javaMigrations(List.of(new Broken())).listener(last()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.JAVA_REVISION_FAILED))
            .withMessageContaining("no/such/Type")
            .withCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(this.told).containsExactly(DiagnosticCode.JAVA_REVISION_FAILED);
        assertThat(migrator.history()).extracting(HistoryEntry::outcome)
            .containsExactly(Outcome.APPLIED, Outcome.FAILED);
    }

    @Test
    void whateverElseEndsARunIsToldToo(TestDatabase database) {
        Migrator migrator = builder(database).listener(new MigrationListener() {

            @Override
            public void applied(StepReport step) {
                throw new OutOfMemoryError("thrown by the test");
            }

        }).listener(last()).build();
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(migrator::upgrade);
        assertThat(this.told).containsExactly(DiagnosticCode.RUN_BROKEN_OFF);
    }

    private record Throwing(String at) implements MigrationListener {

        @Override
        public void started(List<String> revisions) {
            at("started");
        }

        @Override
        public void progressed(RunningStep step) {
            at("progressed");
        }

        @Override
        public void applied(StepReport step) {
            at("applied");
        }

        @Override
        public void finished(RunReport report) {
            at("finished");
        }

        @Override
        public void failed(Diagnostic diagnostic) {
            at("failed");
        }

        private void at(String here) {
            if (here.equals(this.at)) {
                throw new IllegalStateException("thrown at " + here);
            }
        }

    }

    @MigrationRevision(id = "0002", revises = "0001")
    private static final class Broken implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.jdbc();
            throw new NoClassDefFoundError("no/such/Type");
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("it never ran");
        }

    }

}
