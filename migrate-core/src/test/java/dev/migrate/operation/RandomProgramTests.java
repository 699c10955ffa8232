package dev.migrate.operation;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random programs come back to what was there: the catalog, privileges and rows. A third
 * goes through scripts for psql. {@code -Dtest.programs=3000} tries more of them.
 */
@PostgresTest
class RandomProgramTests {

    private static final int PROGRAMS = Integer.getInteger("test.programs", 200);

    // a table has at most 1,600 columns, those that were dropped among them, and a
    // program
    // adds at most 25
    private static final int PROGRAMS_OF_A_SCHEMA = 50;

    private static final int FIRST = Integer.getInteger("test.seed", 1);

    private static final String ROWS = """
            SELECT 'given ' || g::text FROM given g UNION ALL SELECT 'secured ' || s::text FROM secured s ORDER BY 1
            """;

    @Test
    void everyProgramComesBack(TestDatabase database, @TempDir Path folder) throws SQLException {
        database.run("CREATE ROLE random_reader");
        // one connection for all: to open one takes longer than a program does
        try (Connection connection = database.dataSource().getConnection()) {
            SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
            List<String> before = List.of();
            for (int seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
                if ((seed - FIRST) % PROGRAMS_OF_A_SCHEMA == 0) {
                    before = fresh(dataSource);
                }
                try {
                    thereAndBack(seed, dataSource, database, folder);
                }
                catch (RuntimeException | AssertionError ex) {
                    throw new AssertionError("program " + seed, ex);
                }
                DerivedDowngradeTests.assertSame("program " + seed, state(dataSource), before);
            }
        }
        finally {
            database.run("REASSIGN OWNED BY random_reader TO CURRENT_USER", "DROP OWNED BY random_reader",
                    "DROP ROLE random_reader");
        }
    }

    private static List<String> fresh(SingleConnectionDataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                DROP SCHEMA IF EXISTS history CASCADE; DROP SCHEMA IF EXISTS app CASCADE;
                DROP SCHEMA public CASCADE; CREATE SCHEMA public
                """).update();
        RandomProgram.SETUP.forEach((statement) -> jdbc.sql(statement).update());
        return state(dataSource);
    }

    private static void thereAndBack(int seed, SingleConnectionDataSource dataSource, TestDatabase database,
            Path folder) {
        OperationCase program = new OperationCase("program " + seed, "",
                (op) -> new RandomProgram(new Random(seed), op).write());
        Migrator migrator = Migrator.builder(dataSource)
            .locations()
            .javaMigrations(List.of(program.migration()))
            .schema("history")
            .build();
        if (seed % 3 == 0 && Programs.isInstalled("psql")) {
            Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
            Programs.psql(database, folder, migrator.downgradeScript("0001:base"));
        }
        else {
            migrator.upgrade();
            List<String> upgraded = (seed % 3 == 1) ? state(dataSource) : List.of();
            migrator.downgrade("base");
            if (seed % 3 == 1) {
                migrator.upgrade();
                DerivedDowngradeTests.assertSame("program " + seed + ", again", state(dataSource), upgraded);
                migrator.downgrade("base");
            }
        }
    }

    private static List<String> state(SingleConnectionDataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        List<String> lines = new ArrayList<>(DerivedDowngradeTests.state(jdbc));
        lines.addAll(jdbc.sql(ROWS).query(String.class).list());
        return lines;
    }

}
