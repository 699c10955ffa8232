package dev.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Stamps and tables as scripts, fed to psql where it is installed. */
@PostgresTest
class StampScriptTests {

    @TempDir
    Path folder;

    private RevisionFolder revisions;

    @BeforeEach
    void writeRevisions() {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        this.revisions = new RevisionFolder(this.folder).add("0001", "none", "SELECT 1;", "")
            .add("0002", "0001", "SELECT 2;", "")
            .add("0003", "0002", "SELECT 3;", "");
    }

    @Test
    void aStampFromTheLiveStateLeavesWhatTheStampItselfLeaves(TestDatabase database) {
        Migrator migrator = migrator(database);
        migrator.upgrade("0001");
        String script = migrator.maintenance().stampScript("0003");
        Programs.psql(database, this.folder, script);
        List<Map<String, Object>> offline = history(database);
        assertThat(migrator.stamp("0001").before()).containsExactly("0003");
        migrator.stamp("0003");
        List<Map<String, Object>> online = history(database);
        assertThat(online.subList(online.size() - 2, online.size())).isEqualTo(offline.subList(1, 3));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Programs.psql(database, this.folder, script))
            .withMessageContaining("this script starts from 0001; the database is elsewhere");
    }

    @Test
    void withItsStartGivenAStampOpensNoConnection(TestDatabase database) {
        String script = Migrator.builder(new PGSimpleDataSource())
            .locations(this.revisions.location())
            .build()
            .maintenance()
            .stampScript("base:0002");
        Programs.psql(database, this.folder, script);
        assertThat(migrator(database).status().current()).containsExactly("0002");
        assertThat(migrator(database).history()).hasSize(2);
    }

    @Test
    void theTablesAreThoseThatTheEngineMakes(TestDatabase database) {
        Migrator migrator = migrator(database);
        Programs.psql(database, this.folder, migrator.maintenance().ensureVersionScript());
        assertThat(migrator.maintenance().ensureVersion().created()).isFalse();
        Programs.psql(database, this.folder, migrator.maintenance().ensureVersionScript());
        assertThat(migrator.upgrade().after()).containsExactly("0003");
    }

    private static List<Map<String, Object>> history(TestDatabase database) {
        return database.jdbc()
            .sql("SELECT revision, revises::text, depends_on::text, direction, message, checksum, outcome, statements_done,"
                    + " statements, application, host, downgrade_section FROM migrate_history ORDER BY number")
            .query()
            .listOfRows();
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.revisions.location()).build();
    }

}
