package dev.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.migration.TransactionMode;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a script's steps began and how long they took, as its rows of the history say. */
@PostgresTest
class ScriptTimesTests {

    private static final String SOUND = "SELECT revision FROM migrate_history h WHERE duration >= interval '300 ms'"
            + " AND started + duration <= coalesce((SELECT min(started) FROM migrate_history l"
            + " WHERE l.number > h.number), now()) ORDER BY number";

    @TempDir
    Path path;

    @ParameterizedTest
    @EnumSource
    void stepsOfAScriptHaveTheirOwnTimes(TransactionMode mode, TestDatabase database) {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        RevisionFolder folder = new RevisionFolder(this.path).add("0001", "none", "SELECT pg_sleep(0.3);", "")
            .add("0002", "0001", "SET search_path TO public; SELECT pg_sleep(0.3);", "")
            .add("0003", "0002", "SELECT pg_sleep(0.3);", "");
        Programs.psql(database, this.path,
                Migrator.builder(database.dataSource())
                    .locations(folder.location())
                    .transaction(mode)
                    .build()
                    .upgradeScript("heads"));
        assertThat(database.strings(SOUND)).containsExactly("0001", "0002", "0003");
    }

    @Test
    void aStepOutsideATransactionHasItsTimeToo(TestDatabase database) {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        RevisionFolder folder = new RevisionFolder(this.path);
        folder.addOutside("0001", "none", "SELECT pg_sleep(0.3);", "");
        folder.addOutside("0002", "0001", "SET statement_timeout = '1min'; SELECT pg_sleep(0.3);", "");
        Programs.psql(database, this.path,
                Migrator.builder(database.dataSource()).locations(folder.location()).build().upgradeScript("heads"));
        assertThat(database.strings(SOUND)).containsExactly("0001", "0002");
    }

}
