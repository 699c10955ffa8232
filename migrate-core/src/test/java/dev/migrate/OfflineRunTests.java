package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class OfflineRunTests {

    private static final String STATE = """
            SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
                SELECT table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
                    || coalesce(character_maximum_length::text, '') AS line
                FROM information_schema.columns WHERE table_schema IN ('off', 'public')
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname IN ('off', 'public')
                UNION ALL SELECT 'row ' || version_num FROM %1$smigrate_version
                UNION ALL SELECT concat_ws('|', row_number() OVER (ORDER BY number), revision, revises, depends_on,
                    direction, message, checksum, outcome, statements_done, statements, database_user, application,
                    host, downgrade_section) FROM %1$smigrate_history) lines
            """;

    private RevisionFolder folder;

    private Path script;

    @BeforeEach
    void openFolder(@TempDir Path path) throws IOException {
        this.folder = new RevisionFolder(Files.createDirectory(path.resolve("revisions")));
        this.script = path.resolve("script.sql");
        assumeThat(isPsqlThere()).as("psql is missing: no offline script was run").isTrue();
    }

    private static boolean isPsqlThere() {
        try {
            return new ProcessBuilder("psql", "--version").redirectErrorStream(true).start().waitFor() == 0;
        }
        catch (IOException | InterruptedException ex) {
            return false;
        }
    }

    private Migrator migrator(TestDatabase database, boolean schema) {
        MigratorBuilder builder = Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .javaMigrations(List.of(new Java()))
            .application("o'ff");
        return (schema ? builder.schema("off") : builder).build();
    }

    private String psql(TestDatabase database, String sql, int exit) throws Exception {
        Files.writeString(this.script, sql);
        ProcessBuilder psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f",
                this.script.toString(), database.url().substring("jdbc:".length()))
            .redirectErrorStream(true);
        psql.environment().put("PGUSER", database.user());
        psql.environment().put("PGPASSWORD", database.password());
        Process process = psql.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output + "\n" + sql).isEqualTo(exit);
        return output;
    }

    // bases, branches, merges, dependencies, both transaction modes, one Java revision
    private List<String> write(Random random) {
        List<String> ids = new ArrayList<>();
        this.folder.add("r00", "", "CREATE TABLE log (id text);", "DROP TABLE log;");
        ids.add("r00");
        ids.add("java");
        List<String> heads = new ArrayList<>(List.of("java"));
        for (int index = 1; index < 9; index++) {
            String id = "r%02d".formatted(index);
            boolean merge = heads.size() > 1 && random.nextInt(3) == 0;
            String revises = merge ? heads.get(0) + ", " + heads.get(1) : ids.get(random.nextInt(ids.size()));
            String up = "CREATE TABLE t%s (id int, \"a:b\" text DEFAULT ';'); -- it's\nINSERT INTO log VALUES ('%s');"
                .formatted(id, id);
            String down = "DROP TABLE t%s;\nDELETE FROM log WHERE id = '%s' /* x */;".formatted(id, id);
            if (random.nextInt(3) == 0) {
                this.folder.addOutside(id, revises, up + "CREATE INDEX CONCURRENTLY ON t" + id + " (id);", down);
            }
            else {
                this.folder.add(id, revises, (random.nextInt(4) == 0) ? "SET search_path = public;" + up : up, down);
            }
            if (merge) {
                heads.remove(0);
                heads.remove(0);
            }
            heads.remove(revises);
            heads.add(id);
            ids.add(id);
        }
        return ids;
    }

    private String state(TestDatabase database, boolean schema) {
        return database.strings(STATE.formatted(schema ? "off." : "")).get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void aScriptLeavesWhatTheRunLeaves(int seed, TestDatabase database) throws Exception {
        Random random = new Random(seed);
        List<String> ids = write(random);
        boolean schema = random.nextBoolean();
        String middle = ids.get(random.nextInt(ids.size()));
        Migrator migrator = migrator(database, schema);
        migrator.upgrade(middle);
        migrator.upgrade();
        String upgraded = state(database, schema);
        String up = migrator.upgradeScript("heads");
        migrator.downgrade("base");
        String downgraded = state(database, schema);
        database.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "DROP SCHEMA IF EXISTS off CASCADE");
        assertThat(up).doesNotContain("INSERT");
        psql(database, migrator.upgradeScript("base:" + middle), 0);
        psql(database, migrator.upgradeScript("heads"), 0);
        assertThat(state(database, schema)).isEqualTo(upgraded);
        assertThat(migrator.upgrade().steps()).isEmpty();
        psql(database, migrator.downgradeScript("base"), 0);
        assertThat(state(database, schema)).isEqualTo(downgraded);
    }

    @Test
    void theGuardRefusesASecondRun(TestDatabase database) throws Exception {
        write(new Random(1));
        Migrator migrator = migrator(database, false);
        String up = migrator.upgradeScript("base:heads");
        psql(database, up, 0);
        assertThat(psql(database, up, 3)).contains("this script starts from base");
        assertThat(migrator.status().pending()).isEmpty();
    }

    @Test
    void theLockExcludesARun(TestDatabase database) throws Exception {
        write(new Random(1));
        Migrator migrator = migrator(database, false);
        String up = migrator.upgradeScript("base:heads");
        String key = database
            .strings("SELECT ('x' || left(encode(sha256('migrate:\"public\".\"migrate_version\"'), 'hex'),"
                    + " 16))::bit(64)::bigint::text")
            .get(0);
        try (Connection holder = database.dataSource().getConnection()) {
            holder.createStatement().execute("SELECT pg_advisory_lock(" + key + ")");
            assertThat(psql(database, up, 3)).contains("another migration of this database is running");
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
        assertThat(database.strings("SELECT count(*)::text FROM migrate_version")).containsExactly("0");
    }

    @Test
    void alembicsNarrowColumnIsWidened(TestDatabase database) throws Exception {
        database.run(
                "CREATE TABLE migrate_version (version_num varchar(32) NOT NULL,"
                        + " CONSTRAINT migrate_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO migrate_version VALUES ('r00')");
        String longId = "b".repeat(60);
        this.folder.add("r00", "", "SELECT 1;", "").add(longId, "r00", "SELECT 1;", "");
        psql(database, migrator(database, false).upgradeScript("r00:" + longId), 0);
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly(longId);
    }

    @MigrationRevision(id = "java", revises = "r00", message = "Java's own")
    static class Java implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE j (id int); INSERT INTO log VALUES ('java')",
                    "DROP TABLE j; DELETE FROM log WHERE id = 'java'");
        }

    }

}
