package dev.migrate.benchmark;

import dev.migrate.history.Application;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryTables;
import dev.migrate.migration.MigrationSet;
import dev.migrate.migration.ResourceMigrations;
import dev.migrate.migration.SqlMigrationParser;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.sql.Placeholders;
import dev.migrate.test.RevisionFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and ordering many files, next to reading their bytes and hashing them. */
class FilesBenchmark {

    private static final int FILES = 10_000;

    private static final String CONTENT = """
            -- revision: %1$05d
            -- revises: %2$s
            -- message: Add preferences number %1$05d
            -- created: 2026-11-20T10:30:00Z

            -- migrate:up
            -- each user has one row
            CREATE TABLE user_preferences_%1$05d (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                user_id bigint NOT NULL REFERENCES users (id),
                theme text NOT NULL DEFAULT 'light',
                created timestamptz NOT NULL DEFAULT now()
            );
            CREATE INDEX user_preferences_%1$05d_user ON user_preferences_%1$05d (user_id);
            INSERT INTO user_preferences_%1$05d (user_id) SELECT id FROM users;

            -- migrate:down
            DROP TABLE user_preferences_%1$05d;
            """;

    @TempDir
    private static Path path;

    @BeforeAll
    static void writeFiles() {
        RevisionFolder folder = new RevisionFolder(path);
        for (int number = 1; number <= FILES; number++) {
            folder.write("%05d".formatted(number),
                    CONTENT.formatted(number, (number == 1) ? "" : "%05d".formatted(number - 1)));
        }
    }

    @Test
    void readingAndOrderingTenThousandFiles() throws Exception {
        new PairedRounds(8, 21).ratio("10,000 files read, checked, planned / bytes read and hashed", () -> {
            long began = System.nanoTime();
            plan(read());
            return System.nanoTime() - began;
        }, () -> {
            long began = System.nanoTime();
            Hashing.hash(path);
            return System.nanoTime() - began;
        });
    }

    @Test
    void memoryOfTenThousandRevisions() {
        read();
        long before = usedBytes();
        MigrationSet set = read();
        long after = usedBytes();
        System.out.printf("a set of 10,000 revisions retains %.1f MB%n", (after - before) / 1e6);
        if (set.find("00001") == null) {
            throw new IllegalStateException("the set must live until it is measured");
        }
    }

    private static MigrationSet read() {
        ResourceMigrations files = new ResourceMigrations("file:" + path, Placeholders.NONE,
                FilesBenchmark.class.getClassLoader());
        return MigrationSet.read(List.of(files));
    }

    private static void plan(MigrationSet set) {
        DatabaseState empty = new DatabaseState(new HistoryTables("public", "v", "h"), false, List.of(), Map.of(),
                Map.of(), 0);
        MigrationPlan plan = new Planner(KnownRevisions.of(set, empty, List.of(),
                new SqlMigrationParser(Placeholders.NONE), Application.NAMELESS))
            .upgrade(List.of("heads"));
        if (plan.steps().size() != FILES) {
            throw new IllegalStateException("planned " + plan.steps().size());
        }
    }

    private static long usedBytes() {
        for (int times = 0; times < 4; times++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

}
