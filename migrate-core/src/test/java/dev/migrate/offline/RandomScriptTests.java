package dev.migrate.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.report.StatusReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random walks over random graphs, up and down, once online and once by psql. Every leg
 * must leave the same database: its catalog, the rows of its tables, the version rows and
 * the history.
 */
@PostgresTest
class RandomScriptTests {

    private static final int PLANS = 50;

    private static final String CATALOG = """
            SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
                SELECT concat_ws('|', c.oid::regclass, c.relkind, a.attnum, a.attname,
                    format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) AS line
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                WHERE n.nspname IN ('off', 'public') AND c.relkind IN ('r', 'v', 'S')
                UNION ALL SELECT concat_ws('|', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
                FROM pg_constraint WHERE connamespace::regnamespace::text IN ('off', 'public')
                UNION ALL SELECT concat_ws('|', pg_get_indexdef(i.indexrelid), i.indisvalid)
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                WHERE c.relnamespace::regnamespace::text IN ('off', 'public')) lines
            """;

    private static final String ROWS = """
            SELECT 'version|' || version_num FROM %1$smigrate_version
            UNION ALL SELECT concat_ws('|', 'history', lpad(row_number() OVER (ORDER BY number)::text, 3, '0'), revision,
                revises, depends_on, direction, message, checksum, outcome, statements_done, statements,
                database_user, application, host, downgrade_section) FROM %1$smigrate_history ORDER BY 1
            """;

    @Test
    void scriptsLeaveWhatRunsLeave(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        // one connection for all: to open one takes longer than a leg does
        Connection connection = database.dataSource(database.user(), database.password(), "prepareThreshold=0")
            .getConnection();
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
        List<Leg> legs = new ArrayList<>();
        try {
            for (int seed = 1; seed <= PLANS; seed++) {
                Path path = Files.createDirectory(folder.resolve("plan" + seed));
                legs.addAll(follow(new Random(seed), new RandomRevisions(new RevisionFolder(path)), dataSource,
                        (script) -> Programs.psql(database, folder, script)));
            }
        }
        finally {
            connection.close();
        }
        assertThat(legs).filteredOn((leg) -> leg.up() && leg.placed()).hasSizeGreaterThan(30);
        assertThat(legs).filteredOn((leg) -> !leg.up() && leg.placed()).hasSizeGreaterThan(10);
        assertThat(legs).filteredOn((leg) -> !leg.placed()).hasSizeGreaterThan(50);
    }

    private static List<Leg> follow(Random random, RandomRevisions revisions, DataSource dataSource,
            Consumer<String> psql) {
        List<String> ids = revisions.write(random);
        boolean ownSchema = random.nextBoolean();
        MigratorBuilder builder = Migrator.builder(dataSource)
            .locations(revisions.location())
            .javaMigrations(revisions.java())
            .application("o'ff");
        Migrator migrator = (ownSchema ? builder.schema("off") : builder).build();
        JdbcClient jdbc = JdbcClient.create(dataSource);
        clear(jdbc);
        List<Leg> legs = new ArrayList<>();
        List<String> online = new ArrayList<>();
        for (Leg leg : walk(ids, random)) {
            Leg placed = place(leg, migrator, ids, random);
            run(placed, migrator);
            legs.add(placed);
            online.add(state(jdbc, ownSchema));
        }
        clear(jdbc);
        for (int index = 0; index < legs.size(); index++) {
            psql.accept(script(legs.get(index), migrator));
            assertThat(state(jdbc, ownSchema)).as("%s of %s of %s", legs.get(index), legs, revisions.location())
                .isEqualTo(online.get(index));
        }
        return legs;
    }

    private static void clear(JdbcClient jdbc) {
        jdbc.sql("DROP SCHEMA IF EXISTS off CASCADE").update();
        jdbc.sql("DROP SCHEMA public CASCADE").update();
        jdbc.sql("CREATE SCHEMA public").update();
    }

    // into the middle of a branch, on, back into the middle, and to an end
    private static List<Leg> walk(List<String> ids, Random random) {
        return List.of(new Leg(true, "", ids.get(random.nextInt(ids.size())), false),
                new Leg(true, "", random.nextBoolean() ? "heads" : ids.get(random.nextInt(ids.size())), false),
                new Leg(false, "", "", false),
                random.nextBoolean() ? new Leg(true, "", "heads", false) : new Leg(false, "", "base", false));
    }

    /** Makes a leg one of from:to where the database stands on one revision or none. */
    private static Leg place(Leg leg, Migrator migrator, List<String> ids, Random random) {
        StatusReport status = migrator.status();
        List<String> rows = status.current();
        String target = leg.target();
        if (target.isEmpty()) {
            List<String> applied = ids.stream()
                .filter((id) -> status.pending().stream().noneMatch((revision) -> revision.id().equals(id)))
                .toList();
            target = (random.nextInt(3) == 0) ? "-1" : applied.get(random.nextInt(applied.size()));
        }
        boolean placed = rows.size() < 2 && random.nextInt(3) > 0;
        return new Leg(leg.up(), rows.isEmpty() ? "base" : rows.get(0), target, placed);
    }

    private static void run(Leg leg, Migrator migrator) {
        if (leg.up()) {
            migrator.upgrade(leg.target());
        }
        else {
            migrator.downgrade(leg.target());
        }
    }

    private static String script(Leg leg, Migrator migrator) {
        String range = (leg.placed() ? leg.from() + ":" : "") + leg.target();
        return leg.up() ? migrator.upgradeScript(range) : migrator.downgradeScript(range);
    }

    private static String state(JdbcClient jdbc, boolean ownSchema) {
        boolean logged = jdbc.sql("SELECT to_regclass('public.log') IS NOT NULL").query(Boolean.class).single();
        List<String> lines = new ArrayList<>();
        lines.addAll(jdbc.sql(CATALOG).query(String.class).list());
        lines.addAll(jdbc.sql(ROWS.formatted(ownSchema ? "off." : "")).query(String.class).list());
        lines.addAll(logged ? jdbc.sql("SELECT id FROM public.log ORDER BY id").query(String.class).list() : List.of());
        return String.join("\n", lines);
    }

    /**
     * One step of a walk.
     *
     * @param up whether it goes up
     * @param from where the database stands, where that is one revision or none
     * @param target where to
     * @param placed whether its script is made without a connection
     */
    private record Leg(boolean up, String from, String target, boolean placed) {

    }

}
