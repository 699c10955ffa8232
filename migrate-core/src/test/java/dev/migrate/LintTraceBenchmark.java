package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintDraft.Access;
import dev.migrate.lint.LintReport;
import dev.migrate.revision.Direction;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the trace of a revision takes beyond making the scratch database and filling it.
 */
@PostgresTest
class LintTraceBenchmark {

    private static final int TABLE_COUNT = 50;

    private static final int REVISION_COUNT = 20;

    @TempDir
    Path path;

    @Test
    void aRevisionIsWatchedWithin300Milliseconds(TestDatabase database) {
        RevisionFolder folder = new RevisionFolder(this.path).add("0000", "none", tables(), "SELECT 1;");
        for (int number = 1; number <= REVISION_COUNT; number++) {
            folder.add("%04d".formatted(number), "%04d".formatted(number - 1), """
                    ALTER TABLE t%1$d ADD COLUMN added integer NOT NULL DEFAULT 0;
                    CREATE INDEX t%1$d_added_ix ON t%1$d (added);
                    """.formatted(number), "ALTER TABLE t%d DROP COLUMN added;".formatted(number));
        }
        Migrator migrator = Migrator.builder(database.dataSource()).locations(folder.location()).build();
        lint(migrator, List.of("0001"));
        Duration one = lint(migrator, List.of("0001"));
        Duration all = lint(migrator, List.of("0001:%04d".formatted(REVISION_COUNT)));
        long each = all.minus(one).toMillis() / (REVISION_COUNT - 1);
        System.out.println("one revision with trace behind " + TABLE_COUNT + " tables: " + one.toMillis()
                + " ms with creating and filling; each further one: " + each + " ms");
        assertThat(each).isLessThan(300);
    }

    private static Duration lint(Migrator migrator, List<String> revisions) {
        long begin = System.nanoTime();
        LintReport report = migrator.maintenance()
            .lint(new LintDraft(revisions, null, List.of(), Direction.UPGRADE, Access.OPENED));
        assertThat(report.count(Severity.ERROR)).isEqualTo(report.scriptCount());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String tables() {
        StringBuilder tables = new StringBuilder();
        for (int number = 1; number <= TABLE_COUNT; number++) {
            tables.append("""
                    CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL,
                        at timestamptz DEFAULT now(), other bigint REFERENCES t%2$d, amount numeric(12, 2));
                    CREATE INDEX t%1$d_name_ix ON t%1$d (name);
                    """.formatted(number, Math.max(1, number - 1)));
        }
        return tables.toString();
    }

}
