package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL refuses inside a transaction is known before anything runs. */
@PostgresTest
class RefusedInTransactionTests {

    private static final String BUILD = "CREATE INDEX CONCURRENTLY i ON t (a);";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { BUILD, "DROP INDEX CONCURRENTLY i;", "REINDEX TABLE CONCURRENTLY t;", "VACUUM t;",
            "CREATE DATABASE never_made;", "ALTER SYSTEM SET work_mem = '1MB';",
            "ALTER TABLE p DETACH PARTITION t CONCURRENTLY;" })
    void anUpgradeIsRefusedAtTheLine(String statement, TestDatabase database) {
        Migrator migrator = migrator(database, statement);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertPlace(ex.diagnostic()));
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname = 't'")).isEmpty();
        assertThat(migrator.maintenance().check().findings()).filteredOn(Diagnostic::code, DiagnosticCode.BAD_SECTION)
            .singleElement()
            .satisfies(RefusedInTransactionTests::assertPlace);
    }

    @Test
    void theHintHelps(TestDatabase database) {
        Migrator migrator = migrator(database, BUILD);
        new RevisionFolder(this.folder).addOutside("0002", "0001", BUILD, "DROP INDEX i;");
        migrator.upgrade();
        assertThat(database.strings("SELECT indexrelid::regclass::text FROM pg_index WHERE indexrelid = 'i'::regclass"))
            .containsExactly("i");
    }

    @Test
    void whatIsAppliedIsNotAskedForAgain(TestDatabase database) {
        Migrator migrator = migrator(database, BUILD);
        migrator.stamp("0002");
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    private Migrator migrator(TestDatabase database, String statement) {
        RevisionFolder files = new RevisionFolder(this.folder).add("0001", "none", "CREATE TABLE t (a int);",
                "DROP TABLE t;");
        files.add("0002", "0001", "SELECT 1;\n" + statement, "SELECT 1;");
        return Migrator.builder(database.dataSource()).locations(files.location()).build();
    }

    private static void assertPlace(Diagnostic diagnostic) {
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.BAD_SECTION);
        assertThat(diagnostic.message()).isEqualTo("a statement of revision \"0002\" cannot run inside a transaction");
        assertThat(Objects.requireNonNull(diagnostic.location()).line()).isEqualTo(7);
        assertThat(diagnostic.hint()).contains("-- migrate:up transaction:false");
    }

}
