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
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another session keeps the version or the history table locked. */
@PostgresTest
@Timeout(120)
class LockedTablesTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    private static Connection holding(TestDatabase database, String lock) throws SQLException {
        Connection holder = database.dataSource(database.user(), database.password(), "ApplicationName=somebody")
            .getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(lock);
        }
        return holder;
    }

    private static void refused(ThrowingCallable command) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(command).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED);
            assertThat(ex.diagnostic().format()).contains("migrate_version", "is locked", "somebody");
        });
    }

    @Test
    void whoCannotReadSaysWhoHoldsTheLock(TestDatabase database) throws SQLException {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        try (Connection holder = holding(database, "LOCK TABLE migrate_version")) {
            refused(migrator::status);
            refused(migrator::upgrade);
            holder.rollback();
        }
        assertThat(migrator.upgrade().steps()).isEmpty();
    }

    @Test
    void whoCannotStampSaysWhoHoldsTheLock(TestDatabase database) throws SQLException {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        try (Connection holder = holding(database, "LOCK TABLE migrate_history IN SHARE MODE")) {
            refused(() -> migrator.stamp("base"));
            holder.rollback();
        }
        assertThat(migrator.status().current()).containsExactly("0001");
    }

    @Test
    void aFailureIsSaidThatCannotBeWrittenDown(TestDatabase database) throws SQLException {
        Migrator migrator = migrator(database);
        migrator.upgrade();
        this.folder.add("0002", "0001", "SELECT 1 / 0;", "SELECT 1;");
        try (Connection holder = holding(database, "LOCK TABLE migrate_history IN SHARE MODE")) {
            assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> migrator(database).upgrade())
                .withMessageContaining("division by zero");
            holder.rollback();
        }
    }

}
