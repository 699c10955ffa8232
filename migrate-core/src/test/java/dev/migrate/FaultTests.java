package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the server: what is said, and that the next run goes on. */
@PostgresTest
class FaultTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run("CREATE TABLE fault ()");
    }

    // the server's own errors, but for the full disk, which it cannot be brought to here
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PERFORM pg_advisory_xact_lock(n) FROM generate_series(1, 1000000) n | 53200 | max_locks_per_transaction",
            "RAISE 'could not extend file' USING ERRCODE = '53100' | 53100 | Free space on the server's disk",
            "SET LOCAL transaction_read_only = on; CREATE TABLE b () | 25006 | a connection to the primary server",
            "PERFORM pg_terminate_backend(pg_backend_pid()) | 57P01 | once the server takes connections" })
    void theNextRunGoesOn(String fault, String state, String hint, TestDatabase database) {
        String block = "DO $$ BEGIN IF to_regclass('fault') IS NOT NULL THEN " + fault + "; END IF; END $$;";
        this.folder.add("0001", "", "CREATE TABLE a ();", "")
            .add("0002", "0001", "CREATE TABLE c (); " + block, "")
            .addOutside("0003", "0002", "CREATE TABLE d (); CREATE TABLE e ();", "");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
            assertThat(ex.diagnostic().detail()).contains("SQLSTATE " + state, "It was rolled back");
            assertThat(ex.diagnostic().hint()).contains(hint);
        });
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname IN ('a', 'c', 'd') ORDER BY 1"))
            .containsExactly("a");
        database.run("DROP TABLE fault");
        assertThat(migrator.upgrade().steps()).hasSize(2);
        assertThat(migrator.status().pending()).isEmpty();
    }

    @Test
    void aUserWithoutAConnectionToSpareIsToldSo(TestDatabase database) throws SQLException {
        String role = "plain" + database.name();
        database.run("CREATE ROLE " + role + " LOGIN PASSWORD 'x' CONNECTION LIMIT 1",
                "GRANT ALL ON SCHEMA public TO " + role);
        this.folder.add("0001", "", "CREATE TABLE a ();", "");
        Migrator migrator = Migrator.builder(database.dataSource(role, "x", ""))
            .locations(this.folder.location())
            .build();
        try {
            try (Connection taken = database.dataSource(role, "x", "").getConnection()) {
                assertThat(taken.isValid(1)).isTrue();
                assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_CONNECTION);
                    assertThat(ex.diagnostic().hint()).contains("CONNECTION LIMIT");
                });
            }
            database.await("NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = '" + role + "')");
            assertThat(migrator.upgrade().steps()).hasSize(1);
        }
        finally {
            database.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

}
