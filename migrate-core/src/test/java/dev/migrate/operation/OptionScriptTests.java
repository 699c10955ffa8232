package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every option through psql, there and back, and there again by the migrator. */
@PostgresTest
class OptionScriptTests {

    @Test
    void everyOptionComesBackThroughPsql(TestDatabase database, @TempDir Path folder) {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        List<String> broken = new ArrayList<>();
        for (OperationCase row : OptionCases.all()) {
            try {
                comesBack(row, database, folder);
            }
            catch (RuntimeException | AssertionError ex) {
                broken.add(row.name() + ": " + ex);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void comesBack(OperationCase row, TestDatabase database, Path folder) {
        database.run("DROP SCHEMA IF EXISTS app, history, public CASCADE", "CREATE SCHEMA public", "CREATE SCHEMA app");
        Programs.psql(database, folder, row.setup());
        List<String> before = DerivedDowngradeTests.state(database.jdbc());
        Migrator migrator = Migrator.builder(database.dataSource())
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        database.run("CREATE SCHEMA history");
        Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
        List<String> first = DerivedDowngradeTests.state(database.jdbc());
        Programs.psql(database, folder, migrator.downgradeScript("0001:base"));
        String kept = String.join("\n", database.strings("""
                SELECT concat_ws(' ', number, direction, outcome, pg_postmaster_start_time(), downgrade_section)
                FROM history.migrate_history ORDER BY number
                """));
        DerivedDowngradeTests.assertSame("down again by psql, with the history\n" + kept,
                DerivedDowngradeTests.state(database.jdbc()), before);
        migrator.upgrade();
        DerivedDowngradeTests.assertSame("up again", DerivedDowngradeTests.state(database.jdbc()), first);
    }

}
