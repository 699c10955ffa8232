package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.TransactionMode;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

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

    @ParameterizedTest
    @ValueSource(strings = { "ALTER TABLE t ALTER m SET DEFAULT 'new'::mood", "SELECT CAST('new' AS mood)",
            "INSERT INTO t VALUES (1, mood 'new')", "ALTER TABLE t ADD n mood DEFAULT 'new'",
            "CREATE TABLE n (mood mood NOT NULL DEFAULT 'new', b int)", "CREATE VIEW v AS SELECT 'new'::\"mood\"" })
    void anEnumValueIsNotUsedByTheTransactionThatAddsIt(String statement, TestDatabase database) {
        Migrator migrator = enumRevision(database, "ALTER TYPE mood ADD VALUE 'new';\n" + statement + ";");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertNewValue(ex.diagnostic()));
        assertThat(migrator.maintenance().check().findings()).filteredOn(Diagnostic::code, DiagnosticCode.BAD_SECTION)
            .singleElement()
            .satisfies(RefusedInTransactionTests::assertNewValue);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> migrator.planUpgrade("heads"))
            .satisfies((ex) -> assertNewValue(ex.diagnostic()));
        // PostgreSQL says the same
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> database.run("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (a int, m mood)",
                    "BEGIN; ALTER TYPE mood ADD VALUE 'new'; " + statement + "; COMMIT"))
            .withStackTraceContaining("unsafe use of new value");
        // and the hint helps
        new RevisionFolder(this.folder).add("0003", "0002", statement + ";", "SELECT 1;");
        Migrator mended = enumRevision(database, "ALTER TYPE mood ADD VALUE 'new';");
        database.run("DROP TABLE t; DROP TYPE mood");
        assertThat(mended.upgrade().steps()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ALTER TABLE t ADD mood text DEFAULT 'new'", "SELECT 'new'::text",
            "CREATE TYPE other AS ENUM ('x'); ALTER TYPE other ADD VALUE 'new'; SELECT 'new'::other",
            "ALTER TYPE mood RENAME VALUE 'new' TO 'newer'", "COMMENT ON TYPE mood IS 'new'",
            "CREATE TABLE q (mood text DEFAULT 'new')", "SELECT '{sad}'::mood[], 'sad'::mood, 'new'",
            "CREATE TABLE q (m mood, b text DEFAULT 'new')", "SELECT $$'new'::mood$$ -- 'new'::mood" })
    void whatIsNotTheValueRuns(String statement, TestDatabase database) {
        Migrator migrator = enumRevision(database, "ALTER TYPE mood ADD VALUE 'new';\n" + statement + ";");
        assertThat(migrator.upgrade().steps()).hasSize(2);
    }

    @Test
    void revisionsThatShareATransactionShareItsValues(TestDatabase database) {
        enumRevision(database, "ALTER TYPE mood ADD VALUE 'new';");
        RevisionFolder files = new RevisionFolder(this.folder).add("0003", "0002", "SELECT 'new'::mood;", "");
        migrator(database, files, TransactionMode.PER_REVISION).upgrade("0002");
        migrator(database, files, TransactionMode.SINGLE).upgrade();
        migrator(database, files, TransactionMode.PER_REVISION).stamp("0001");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> migrator(database, files, TransactionMode.SINGLE).upgrade())
            .withMessageContaining("\"0003\" uses value \"new\" of enum mood");
    }

    private Migrator enumRevision(TestDatabase database, String statements) {
        RevisionFolder files = new RevisionFolder(this.folder).add("0001", "none",
                "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (a int, m mood);", "DROP TABLE t; DROP TYPE mood;");
        files.add("0002", "0001", statements, "SELECT 1;");
        return migrator(database, files, TransactionMode.PER_REVISION);
    }

    private static Migrator migrator(TestDatabase database, RevisionFolder files, TransactionMode mode) {
        return Migrator.builder(database.dataSource()).locations(files.location()).transaction(mode).build();
    }

    private static void assertNewValue(Diagnostic diagnostic) {
        assertThat(diagnostic.message()).contains("revision \"0002\" uses value \"new\" of enum");
        assertThat(Objects.requireNonNull(diagnostic.location()).line()).isEqualTo(7);
        assertThat(diagnostic.hint()).contains("later revision");
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
