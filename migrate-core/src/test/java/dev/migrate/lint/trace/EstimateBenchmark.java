package dev.migrate.lint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.autogenerate.Differences;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.ScriptSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.lint.effect.Load;
import dev.migrate.lint.effect.RelationEffect;
import dev.migrate.lint.effect.ScriptEffects;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often the estimates of a trace are right, on tables of other shapes and sizes. */
@PostgresTest
class EstimateBenchmark {

    private static final double SHARE = 0.8;

    private static final List<Table> TABLES = List.of(new Table("narrow", 100_000), new Table("narrow", 300_000),
            new Table("narrow", 1_000_000), new Table("narrow", 2_000_000), new Table("usual", 100_000),
            new Table("usual", 300_000), new Table("usual", 1_000_000), new Table("usual", 2_000_000),
            new Table("wide", 100_000), new Table("wide", 300_000));

    private static final List<String> STATEMENTS = List.of("ALTER TABLE %s ALTER COLUMN number SET NOT NULL",
            "ALTER TABLE %s ADD CONSTRAINT number_range CHECK (number > -2147483648)",
            "CREATE INDEX %1$s_number_ix ON %1$s (number)", "CREATE INDEX %1$s_name_ix ON %1$s (name)",
            "ALTER TABLE %s ALTER COLUMN number TYPE bigint");

    private int caseCount;

    private int rightCount;

    @Test
    void estimatesAreRightInFourCasesOfFive(TestDatabase database) {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            for (Table table : TABLES) {
                look(session, database, table);
            }
        }
        double share = (double) this.rightCount / this.caseCount;
        System.out.println("estimates: " + this.rightCount + " of " + this.caseCount + " right");
        assertThat(share).isGreaterThanOrEqualTo(SHARE);
    }

    private void look(DatabaseSession session, TestDatabase database, Table table) {
        database.run(table.create(), table.insert());
        database.run("VACUUM ANALYZE " + table.name());
        for (String written : STATEMENTS) {
            LiveTables live = LiveTables.read(session.jdbc());
            String sql = written.formatted(table.name());
            ScratchTrace trace = new ScratchTrace(session, new CatalogReader(CatalogScope.ALL),
                    new Differences(List.of()), Set.of(), live);
            LintScript script = LintScript.of(new SourceText(sql, SourceLocation.of("script.sql")),
                    new ScriptSettings(ServerVersion.NEWEST, true, true));
            long begin = System.nanoTime();
            database.run("BEGIN; " + sql + "; ROLLBACK");
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            Load.Range range = range(trace.run(script));
            this.caseCount++;
            this.rightCount += range.contains(taken) ? 1 : 0;
            System.out.println((range.contains(taken) ? "right " : "WRONG ") + table.rowCount() + " rows: " + sql + ": "
                    + DurationText.of(taken) + " of " + DurationText.of(range.atLeast()) + " to "
                    + DurationText.of(range.atMost()));
        }
        database.run("DROP TABLE " + table.name());
    }

    private static Load.Range range(ScriptEffects effects) {
        return effects.statements()
            .values()
            .stream()
            .flatMap((effect) -> effect.relations().stream())
            .map(RelationEffect::load)
            .filter(Objects::nonNull)
            .map(Load::time)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    }

    /** A table that is measured. */
    private record Table(String name, int rowCount) {

        private String create() {
            return "CREATE TABLE " + this.name
                    + " (id bigint, number integer, name text, at timestamptz, amount numeric)";
        }

        private String insert() {
            String more = switch (this.name) {
                case "narrow" -> "'n' || g % 1000, NULL, NULL";
                case "usual" -> "md5(g::text), now(), g / 100.0";
                default -> "md5(g::text) || repeat('y', 500), now(), g / 100.0";
            };
            return "INSERT INTO " + this.name + " SELECT g, hashint4(g), " + more + " FROM generate_series(1, "
                    + this.rowCount + ") AS g";
        }

    }

}
