package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class CommandProcessTests {

    @TempDir
    Path folder;

    private RevisionFolder revisions;

    @BeforeEach
    void writeRevisions() {
        this.revisions = new RevisionFolder(this.folder);
        this.revisions.add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE a;");
        this.revisions.add("0002", "0001", "CREATE TABLE b (id int);", "DROP TABLE b;");
        this.revisions.add("0003", "0001", "CREATE TABLE c (id int);", "DROP TABLE c;");
        this.revisions.add("0004", "0002, 0003", "", "");
    }

    @Test
    void aWholeLifeOfADatabase(TestDatabase database) {
        CommandProcess service = CommandProcess.on(database, this.folder);
        assertThat(service.run("current")).isEqualTo(new Answer(0, "", ""));
        assertThat(service.run("pending").code()).isEqualTo(3);
        Answer up = service.run("upgrade", "head");
        assertThat(up.err()).isEmpty();
        assertThat(up.out().replaceAll("[0-9.]+ (ms|s)\\)", "T)")).isEqualToNormalizingNewlines("""
                upgrade 0001 Revision 0001 (T)
                upgrade 0003 Revision 0003 (T)
                upgrade 0002 Revision 0002 (T)
                upgrade 0004 Revision 0004 (T)
                The database is at 0004 (4 revisions, T).
                """);
        assertThat(service.run("current", "--check-heads"))
            .isEqualTo(new Answer(0, "0004 (head, merge point, current) Revision 0004\n", ""));
        Answer down = service.run("downgrade", "-1", "--quiet");
        assertThat(down).isEqualTo(new Answer(0, "", ""));
        assertThat(service.run("history", "--indicate-current").out()).isEqualToNormalizingNewlines("""
                * 0004 (head, merge point) Revision 0004
                |\\
                * | 0002 (current) Revision 0002
                | * 0003 (current) Revision 0003
                |/
                * 0001 (branch point) Revision 0001
                """);
        assertThat(service.run("current", "--check-heads").code()).isEqualTo(3);
        assertThat(service.run("status", "--json").out()).startsWith("""
                {"status":"pending","current":["0002","0003"],"heads":["0004"],""");
    }

    @Test
    void errorsAreDiagnosticsAndNeverStackTraces(TestDatabase database) {
        this.revisions.add("0005", "0004", "CREATE TABLE a (id int);", "");
        CommandProcess service = CommandProcess.on(database, this.folder);
        Answer failed = service.run("upgrade");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("0005.sql:6: relation \"a\" already exists", "  detail: Statement 1 of 1")
            .doesNotContain("\tat ", "Exception", "\033");
        assertThat(failed.out()).contains("upgrade 0004").doesNotContain("upgrade 0005");
        assertThat(service.run("upgrade", "004").err()).contains("MIG-0208");
        assertThat(service.run("current", "--migrate.lock-timeout=abc").err())
            .startsWith("error MIG-0501: the command cannot be run with the configuration of this service")
            .contains("migrate.lock-timeout")
            .doesNotContain("\tat ");
    }

    @Test
    void aWarningOfTheLogLooksAsOurErrorsDo(TestDatabase database) {
        CommandProcess service = CommandProcess.on(database, this.folder);
        service.run("upgrade", "0001");
        this.revisions.add("0001", "none", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
        Answer answer = service.run("upgrade", "--migrate.on-changed=warn");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).startsWith("warning MIG-0402: ").containsOnlyOnce("MIG-0402");
    }

    @Test
    void aDatabaseAheadIsToldOnce(TestDatabase database) {
        database.run("CREATE TABLE migrate_version (version_num varchar(255) PRIMARY KEY)",
                "INSERT INTO migrate_version VALUES ('0099')");
        Answer answer = CommandProcess.on(database, this.folder).run("upgrade");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("error MIG-0401: ").containsOnlyOnce("MIG-0401");
    }

    @Test
    void commandsThatNeedNoDatabaseOpenNoConnection() {
        CommandProcess service = CommandProcess.withoutDatabase(this.folder);
        assertThat(service.run("heads").out()).isEqualTo("0004 (head, merge point) Revision 0004\n");
        assertThat(service.run("upgrade", "base:0001", "--sql").out()).contains("CREATE TABLE a (id int);");
        Answer current = service.run("current");
        assertThat(current.code()).isEqualTo(1);
        assertThat(current.err()).contains("MIG-0308", "no database is configured").doesNotContain("\tat ");
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() {
        CommandProcess service = new CommandProcess(this.folder,
                List.of("--migrate.locations=file:" + this.folder,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop?password=geheim1",
                        "--spring.datasource.username=app", "--spring.datasource.password=geheim2"));
        Answer answer = service.run("status");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("error MIG-0308: cannot connect to the database at \"127.0.0.1:1/shop\"")
            .doesNotContain("geheim", "\tat ");
        assertThat(service.run("heads").code()).isZero();
    }

    @Test
    void controlCCancelsTheStatementAndRollsTheStepBack(TestDatabase database)
            throws IOException, InterruptedException {
        this.revisions.add("0005", "0004", "CREATE TABLE half (id int);\nSELECT pg_sleep(120);", "");
        Process process = CommandProcess.on(database, this.folder).builder(List.of("upgrade")).start();
        awaitSleep(database);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).contains("MIG-0313",
                "It was rolled back");
        assertThat(database.jdbc().sql("SELECT version_num FROM migrate_version").query(String.class).list())
            .containsExactly("0004");
        assertThat(database.jdbc().sql("SELECT to_regclass('half')").query(String.class).optional()).isEmpty();
        assertThat(database.jdbc()
            .sql("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                    + " WHERE l.locktype = 'advisory' AND d.datname = current_database()")
            .query(Long.class)
            .single()).isZero();
    }

    /** As the native image tells Spring what it is. */
    @Test
    void aNativeImageSaysThatItHasNoCommands() throws IOException, InterruptedException {
        ProcessBuilder builder = CommandProcess.withoutDatabase(this.folder).builder(List.of("heads"));
        builder.command().add(1, "-Dorg.graalvm.nativeimage.imagecode=runtime");
        Path output = this.folder.resolve("output.txt");
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(output)).startsWith("error MIG-0503: a native image has no commands");
    }

    private static void awaitSleep(TestDatabase database) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (database.jdbc()
            .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
            .query(Long.class)
            .single() == 0) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

}
