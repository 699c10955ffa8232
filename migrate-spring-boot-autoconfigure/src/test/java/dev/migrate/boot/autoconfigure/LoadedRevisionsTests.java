package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.test.RevisionFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What ten thousand revisions take of the heap, of several databases too. */
class LoadedRevisionsTests {

    private static final int COUNT = 10_000;

    private static final long LIMIT_BYTES = 20_000_000;

    private static final String INSTANCE = "migrate.instances.%s.url=jdbc:postgresql://localhost:1/%s";

    @TempDir
    private static Path folder;

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none", "migrate.url=jdbc:postgresql://localhost:1/x",
                "migrate.locations=file:" + folder);

    @BeforeAll
    static void writeRevisions() {
        RevisionFolder revisions = new RevisionFolder(folder);
        for (int number = 1; number <= COUNT; number++) {
            revisions.add("%05d".formatted(number), (number == 1) ? "none" : "%05d".formatted(number - 1), """
                    CREATE TABLE user_preferences_%d (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        user_id bigint NOT NULL REFERENCES users (id),
                        theme text NOT NULL DEFAULT 'light'
                    );
                    """.formatted(number), "DROP TABLE user_preferences_%d;".formatted(number));
        }
    }

    @Test
    void theyTakeTwentyMegabytesAtMost() {
        this.contexts.run((context) -> {
            long before = usedBytes();
            assertThat(context.getBean(Migrator.class).heads()).hasSize(1);
            assertThat(usedBytes() - before).isBetween(1_000_000L, LIMIT_BYTES);
            assertThat(context.getBean(Migrator.class).revisions()).hasSize(COUNT);
        });
    }

    @Test
    void databasesThatShareThemTakeThemOnce() {
        this.contexts.withPropertyValues(INSTANCE.formatted("a", "a"), INSTANCE.formatted("b", "b")).run((context) -> {
            InstanceMigrators instances = context.getBean(InstanceMigrators.class);
            long before = usedBytes();
            assertThat(context.getBean(Migrator.class).heads()).hasSize(1);
            assertThat(instances.migrator("a").heads()).hasSize(1);
            assertThat(instances.migrator("b").heads()).hasSize(1);
            assertThat(usedBytes() - before).isBetween(1_000_000L, LIMIT_BYTES);
            assertThat(instances.migrator("b").revisions()).hasSize(COUNT);
        });
    }

    private static long usedBytes() {
        for (int times = 0; times < 4; times++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

}
