package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class OfflineRunTests {

    private RevisionFolder folder;

    private Path path;

    @BeforeEach
    void needPsql(@TempDir Path temporary) throws IOException {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        this.path = temporary;
        this.folder = new RevisionFolder(Files.createDirectory(temporary.resolve("revisions")));
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    private void addTwo() {
        this.folder.add("r00", "", "CREATE TABLE log (id text);", "DROP TABLE log;")
            .add("r01", "r00", "CREATE TABLE t (id int);", "DROP TABLE t;");
    }

    private void refuses(TestDatabase database, String script, String reason) {
        // 3 is psql's code for a script that it stopped
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Programs.psql(database, this.path, script))
            .withMessageContainingAll("ended with 3", reason);
    }

    @Test
    void theGuardRefusesASecondRun(TestDatabase database) {
        addTwo();
        Migrator migrator = migrator(database);
        String up = migrator.upgradeScript("base:heads");
        Programs.psql(database, this.path, up);
        refuses(database, up, "this script starts from base");
        assertThat(migrator.status().pending()).isEmpty();
    }

    @Test
    void theLockExcludesARun(TestDatabase database) throws SQLException {
        addTwo();
        String up = migrator(database).upgradeScript("base:heads");
        String key = database
            .strings("SELECT ('x' || left(encode(sha256('migrate:\"public\".\"migrate_version\"'), 'hex'),"
                    + " 16))::bit(64)::bigint::text")
            .get(0);
        try (Connection holder = database.dataSource().getConnection()) {
            holder.createStatement().execute("SELECT pg_advisory_lock(" + key + ")");
            refuses(database, up, "another migration of this database is running");
        }
        assertThat(database.strings("SELECT count(*)::text FROM migrate_version")).containsExactly("0");
    }

    @Test
    void alembicsNarrowColumnIsWidened(TestDatabase database) {
        database.run(
                "CREATE TABLE migrate_version (version_num varchar(32) NOT NULL,"
                        + " CONSTRAINT migrate_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO migrate_version VALUES ('r00')");
        String longId = "b".repeat(60);
        this.folder.add("r00", "", "SELECT 1;", "").add(longId, "r00", "SELECT 1;", "");
        Programs.psql(database, this.path, migrator(database).upgradeScript("r00:" + longId));
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly(longId);
    }

}
