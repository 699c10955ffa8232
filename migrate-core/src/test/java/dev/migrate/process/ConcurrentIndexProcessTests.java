package dev.migrate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.Await;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs have an index to build concurrently among what is pending. */
@PostgresTest
@Timeout(120)
class ConcurrentIndexProcessTests {

    @TempDir
    private Path path;

    private Fleet fleet(TestDatabase database) {
        RevisionFolder folder = new RevisionFolder(this.path);
        folder.add("0001", "", """
                CREATE TABLE item (id int, name text);
                INSERT INTO item SELECT n, 'item ' || n FROM generate_series(1, 1000) n;
                """, "DROP TABLE item;");
        folder.write("0002", """
                -- revision: 0002
                -- revises: 0001
                -- migrate:up transaction:false
                CREATE INDEX CONCURRENTLY item_id ON item (id);
                CREATE INDEX CONCURRENTLY item_name ON item (name);
                """);
        folder.add("0003", "0002", "ALTER TABLE item ADD COLUMN price int;", "ALTER TABLE item DROP COLUMN price;");
        return new Fleet(database, folder.location());
    }

    private static void assertEverythingIsThere(Fleet fleet) {
        List<String> indexes = fleet.jdbc().sql("""
                SELECT indexrelid::regclass || ' ' || indisvalid
                FROM pg_index
                WHERE indrelid = 'item'::regclass
                ORDER BY 1
                """).query(String.class).list();
        assertThat(indexes).containsExactly("item_id true", "item_name true");
        assertThat(fleet.jdbc().sql("SELECT version_num FROM migrate_version").query(String.class).list())
            .containsExactly("0003");
    }

    @Test
    void twoProcessesDoNotWaitForEachOther(TestDatabase database) {
        try (Fleet fleet = fleet(database)) {
            fleet.launch(2);
            fleet.go();
            fleet.assertAllEndWell();
            assertEverythingIsThere(fleet);
        }
    }

    @Test
    void anotherProcessReplacesTheInvalidIndexOfOneThatWasKilled(TestDatabase database) throws SQLException {
        try (Fleet fleet = fleet(database)) {
            fleet.launch(2);
            try (Connection reader = database.dataSource().getConnection();
                    Statement statement = reader.createStatement()) {
                // the build cannot end while a transaction has a snapshot from before it
                reader.setAutoCommit(false);
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                statement.execute("SELECT 1");
                fleet.go();
                Await.until("a build that waits for the reader", () -> fleet.count("""
                        SELECT count(*) FROM pg_stat_progress_create_index
                        WHERE datname = current_database() AND phase = 'waiting for old snapshots'
                        """) == 1);
                Service holder = fleet.holder();
                fleet.kill(holder);
                Await.until("another holder of the run lock", () -> fleet.holder() != holder);
                assertThat(fleet.count("SELECT count(*) FROM pg_index WHERE NOT indisvalid")).isOne();
                reader.rollback();
            }
            fleet.assertAllEndWell();
            assertEverythingIsThere(fleet);
        }
    }

}
