package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.Await;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class KilledTests {

    private static final String ASLEEP = """
            SELECT datname FROM pg_stat_activity WHERE datname LIKE 'migrate\\_scratch\\_%' AND query LIKE '%pg\\_sleep(90%'
                AND pid <> pg_backend_pid()
            """;

    @TempDir
    Path folder;

    @Test
    void whatAKilledProcessLeavesIsRemovedByTheNextRun(TestDatabase database) throws Exception {
        Service service = new Service(database, this.folder).wants("CREATE TABLE t (id int); SELECT pg_sleep(90);");
        Process process = start(database);
        String left;
        try {
            left = Await.answer("the desired schema to be built",
                    () -> database.jdbc().sql(ASLEEP).query(String.class).optional());
        }
        finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        database.strings("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE datname = '" + left + "'");
        Await.answer("the backend to end",
                () -> database.strings(ASLEEP).contains(left) ? Optional.empty() : Optional.of(true));
        String old = "migrate_scratch_1700000000_killed";
        database.run("ALTER DATABASE " + left + " RENAME TO " + old);
        service.wants("CREATE TABLE t (id int);");
        assertThat(service.autogenerate("Next").revisions()).hasSize(1);
        assertThat(database.strings("SELECT datname FROM pg_database")).doesNotContain(left, old);
    }

    @Test
    void nothingIsLeftOfASchemaOfTheLiveDatabase(TestDatabase database) throws Exception {
        try (LimitedRole role = LimitedRole.in(database)) {
            new Service(role.reached(), this.folder)
                .wants("CREATE TABLE t (id int); CREATE MATERIALIZED VIEW m AS SELECT pg_sleep(50)::text;");
            String asleep = """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND usename = '%s' AND state = 'active' AND query LIKE '%%pg\\_sleep(50%%'
                    """
                .formatted(role.name());
            Process process = start(role.reached());
            try {
                Await.until("the desired schema to be built", () -> database.strings(asleep).contains("1"));
                assertThat(database.strings("""
                        SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                        JOIN pg_stat_activity a ON a.pid = l.pid
                        WHERE a.usename = '%s' AND c.relnamespace = 'public'::regnamespace
                        """.formatted(role.name()))).containsExactly("0");
            }
            finally {
                process.destroyForcibly();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            // the server asks every second whether its client is there
            Await.until("the backend to end", () -> database.strings(asleep).contains("0"));
            assertThat(database.strings("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'migrate\\_scratch%'"))
                .isEmpty();
        }
    }

    private Process start(TestDatabase database) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Doomed.class.getName(), this.folder.toString(), database.url(), database.name(), database.user(),
                database.password());
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(this.folder.resolve("doomed.log").toFile())
            .start();
    }

    /** The process that is killed. */
    static final class Doomed {

        private Doomed() {
        }

        public static void main(String[] arguments) {
            TestDatabase database = new TestDatabase(arguments[1], arguments[2], arguments[3], arguments[4]);
            new Service(database, Path.of(arguments[0])).autogenerate("Never");
        }

    }

}
