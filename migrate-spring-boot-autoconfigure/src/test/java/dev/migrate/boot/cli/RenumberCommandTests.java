package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate renumber}, in a service with two revisions of one id. */
@PostgresTest
class RenumberCommandTests {

    static final String REVISION = """
            -- revision: 0002
            -- revises: 0001
            -- created: 2026-01-0%d

            -- migrate:up
            SELECT %1$d;

            -- migrate:down
            """;

    @TempDir
    Path folder;

    @Test
    void theYoungerGetsTheNextId(TestDatabase database) {
        new RevisionFolder(this.folder).add("0001", "none", "", "")
            .write("0002_a", REVISION.formatted(1))
            .write("0002_b", REVISION.formatted(2));
        Map<String, Object> properties = Map.of("migrate.locations", "file:" + this.folder, "spring.datasource.url",
                database.url(), "spring.datasource.username", database.user(), "spring.datasource.password",
                database.password());
        assertThat(InProcess.run(properties, "upgrade").err()).contains("MIG-0109",
                "\"migrate renumber " + this.folder + "/0002_b.sql\"");
        String told = " 0002 to 0003: " + this.folder + "/0003_b.sql.\n";
        assertThat(InProcess.run(properties, "renumber", "0002", "--dry-run").out()).isEqualTo("Would renumber" + told);
        Answer done = InProcess.run(properties, "renumber", "0002");
        assertThat(done.out()).isEqualTo("Renumbered" + told);
        assertThat(done.err()).startsWith("Build again from clean");
        assertThat(InProcess.run(properties, "heads").out()).contains("0002", "0003");
        assertThat(InProcess.run(properties, "renumber", "0002", "--to", "0003").err()).startsWith("error MIG-0120");
        assertThat(InProcess.run(properties, "renumber").code()).isEqualTo(2);
    }

}
