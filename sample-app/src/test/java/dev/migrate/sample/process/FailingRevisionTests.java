package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.process.ServiceProcess.Ended;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten revisions, the seventh of which has a statement that fails. */
@PostgresTest
class FailingRevisionTests {

    private static final String MISSING_COLUMN = "UPDATE t1 SET missing = 1;";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeRevisions() throws IOException {
        for (int number = 1; number <= 10; number++) {
            write(number, (number == 7) ? MISSING_COLUMN : "SELECT 1;");
        }
    }

    @Test
    void theServiceEndsAndNothingOfTheRevisionIsLeft(TestDatabase database) {
        Ended ended = start(database);
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("MIG-0301").contains("0007_step.sql:7").contains("42703").contains("0007");
        assertThat(tables(database)).containsExactlyElementsOf(numbered(1, 6));
        assertThat(version(database)).containsExactly("0006");
        assertThat(ran(database, "applied")).containsExactly("0001", "0002", "0003", "0004", "0005", "0006");
        assertThat(ran(database, "failed")).containsExactly("0007");
    }

    @Test
    void onceTheStatementIsRightTheRestIsRun(TestDatabase database) throws IOException {
        start(database);
        write(7, "SELECT 7;");
        Ended ended = start(database);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(tables(database)).containsExactlyElementsOf(numbered(1, 10));
        assertThat(version(database)).containsExactly("0010");
        assertThat(ran(database, "applied")).containsExactly("0001", "0002", "0003", "0004", "0005", "0006", "0007",
                "0008", "0009", "0010");
    }

    private Ended start(TestDatabase database) {
        return new ServiceProcess(database, this.folder.resolve("output.txt"))
            .with("migrate.locations=file:" + this.folder.resolve("revisions"))
            .run();
    }

    private void write(int number, String lastStatement) throws IOException {
        Path revisions = Files.createDirectories(this.folder.resolve("revisions"));
        String revises = (number == 1) ? "" : "-- revises: %04d%n".formatted(number - 1);
        Files.writeString(revisions.resolve("%04d_step.sql".formatted(number)), """
                -- revision: %04d
                %s-- message: Step %d

                -- migrate:up
                CREATE TABLE t%d (id int);
                %s

                -- migrate:down
                DROP TABLE t%d;
                """.formatted(number, revises, number, number, lastStatement, number));
    }

    private static List<String> numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj((number) -> "t" + number).toList();
    }

    private static List<String> tables(TestDatabase database) {
        return database.jdbc().sql("""
                SELECT tablename FROM pg_catalog.pg_tables
                WHERE schemaname = 'public' AND tablename LIKE 't%'
                ORDER BY substr(tablename, 2)::int
                """).query(String.class).list();
    }

    private static List<String> version(TestDatabase database) {
        return database.jdbc().sql("SELECT version_num FROM migrate_version").query(String.class).list();
    }

    private static List<String> ran(TestDatabase database, String outcome) {
        return database.jdbc()
            .sql("SELECT revision FROM migrate_history WHERE outcome = ? ORDER BY revision")
            .param(outcome)
            .query(String.class)
            .list();
    }

}
