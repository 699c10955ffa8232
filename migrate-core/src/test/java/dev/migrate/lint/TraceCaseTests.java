package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every statement of the tables of scripts, with all of them under a stride of 1. */
@PostgresTest
class TraceCaseTests {

    private static final String DEPENDENTS = "only the catalog knows what depends on it; other rules report it";

    private static final String PARTITIONS = "partitions are locked with their parent";

    private static final String DOMAIN = "domain-constraint itself finds the tables that use the domain";

    /** Where rules and trace do not say the same, and why. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("ALTER TABLE events ATTACH PARTITION events_new FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
                    "the scan of the default partition is foreseen as one of the parent"),
            Map.entry("ALTER DOMAIN plain_text ADD CONSTRAINT c CHECK (VALUE <> '')", DOMAIN),
            Map.entry("ALTER DOMAIN plain_text SET NOT NULL", DOMAIN),
            Map.entry("CREATE INDEX i ON events (day)", PARTITIONS), Map.entry("DROP INDEX i", PARTITIONS),
            Map.entry("DROP TYPE state CASCADE", DEPENDENTS), Map.entry("DROP TABLE orders CASCADE", DEPENDENTS),
            Map.entry("DROP SCHEMA archive CASCADE", DEPENDENTS),
            Map.entry("drop schema if exists archive, other cascade", DEPENDENTS),
            Map.entry("drop table if exists public.orders, customers cascade", DEPENDENTS),
            Map.entry("truncate table only customers, orders restart identity cascade", DEPENDENTS),
            Map.entry("DO $x$ BEGIN EXECUTE 'ALTER TABLE ' || quote_ident('orders') || ' DROP COLUMN note'; END $x$",
                    "the name of the table is only known when the block runs"),
            Map.entry("ALTER TABLE orders ALTER COLUMN created_at TYPE timestamptz",
                    "the session's time zone is UTC here, and the rule cannot know that"),
            Map.entry("INSERT INTO customers SELECT * FROM staging",
                    "rows gave way, and TRUNCATE of an empty table looks like a rewrite of it"));

    @Test
    void rulesAndTraceSayTheSame(TestDatabase database) throws IOException {
        database.run(Files.readString(LintCase.FOLDER.resolve("schema.sql")));
        List<TraceCase> different = new ArrayList<>();
        for (LintCase table : Sample.of(LintCase.all())) {
            TraceCase traced = on(database, table);
            if (!traced.differences().isEmpty() && traced.statements().stream().noneMatch(KNOWN::containsKey)) {
                different.add(traced);
            }
        }
        assertThat(different).isEmpty();
    }

    private static TraceCase on(TestDatabase template, LintCase table) {
        String name = template.name() + "_case";
        TestDatabase postgres = new TestDatabase(template.url().replace(template.name(), "postgres"), "postgres",
                template.user(), template.password());
        postgres.run("CREATE DATABASE " + name + " TEMPLATE " + template.name() + " STRATEGY file_copy");
        try {
            TestDatabase copy = new TestDatabase(template.url() + "_case", name, template.user(), template.password());
            return TraceCase.of(table, copy, new ServerVersion(18, 0));
        }
        finally {
            postgres.run("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

}
