package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.RevisionScripts.Unmade;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.revision.Revision;
import dev.migrate.sql.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much of a processor 5000 revisions take; the JVM has just started. */
class LintBenchmark {

    private static final int REVISION_COUNT = 5000;

    private static final ScriptSettings SETTINGS = new ScriptSettings(ServerVersion.NEWEST, true, true);

    @Test
    void fiveThousandRevisionsAreJudgedWithinFiveSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        Linter linter = new Linter(LintRules.all(), LintSettings.DEFAULT);
        int findings = 0;
        for (int number = 1; number <= REVISION_COUNT; number++) {
            findings += linter.lint(revision(number)).size();
        }
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        System.out.println(REVISION_COUNT + " revisions, " + findings + " findings: " + taken.toMillis() + " ms");
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
    }

    /** A script of four times the statements takes about four times as long. */
    @Test
    void timeGrowsWithTheLengthOfAScript() {
        time(5_000);
        double ratio = (double) time(40_000).toNanos() / time(10_000).toNanos();
        System.out.printf(Locale.ROOT, "40,000 statements in one script against 10,000: %.1f x%n", ratio);
        assertThat(ratio).isLessThan(8);
    }

    private static Duration time(int count) {
        StringBuilder sql = new StringBuilder();
        IntStream.range(0, count)
            .forEach((number) -> sql.append("INSERT INTO t VALUES (").append(number).append(");\n"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        new Linter(LintRules.all(), LintSettings.DEFAULT).lint(script(sql.toString(), count));
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
    }

    private static RevisionScripts revision(int number) {
        int table = number - number % 5;
        String up = (number % 5 == 0 || number < 5)
                ? """
                        CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, at timestamptz DEFAULT now());
                        CREATE INDEX t%1$d_name_ix ON t%1$d (name);
                        """
                    .formatted(number)
                : """
                        ALTER TABLE t%1$d ADD COLUMN c%2$d integer NOT NULL DEFAULT 0 CHECK (c%2$d >= 0);
                        CREATE INDEX t%1$d_c%2$d_ix ON t%1$d (c%2$d) WHERE c%2$d > 0;
                        UPDATE t%1$d SET c%2$d = 1 WHERE id BETWEEN 1 AND 1000;
                        """.formatted(table, number);
        String down = (number % 5 == 0 || number < 5) ? "DROP TABLE t%d;".formatted(number)
                : "ALTER TABLE t%d DROP COLUMN c%d;".formatted(table, number);
        Revision revision = new Revision(String.valueOf(number), List.of(), List.of(), List.of(), "",
                SourceLocation.of(number + ".sql"));
        return new RevisionScripts(revision, List.of(), script(up, number), script(down, number), Unmade.NOT);
    }

    private static LintScript script(String sql, int number) {
        return LintScript.of(new SourceText(sql, SourceLocation.of(number + ".sql")), SETTINGS);
    }

}
