package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class RunTimePartitionsTests {

    private static final String COMMENT = "-- migrate:partitions-not-mine events\n";

    private static final String EVENTS = """
            CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind text) PARTITION BY RANGE (at);
            CREATE TABLE events_default PARTITION OF events DEFAULT;
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void begin(TestDatabase database) {
        new Service(database, this.folder).at("0001", "none", EVENTS, "DROP TABLE events;");
    }

    private Service service(TestDatabase database) {
        return new Service(database, this.folder);
    }

    /** What a service makes, and what depends on it. */
    private static void makePartitions(TestDatabase database) {
        database.run("CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')",
                "CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')"
                        + " PARTITION BY LIST (kind)",
                "CREATE TABLE events_2_a PARTITION OF events_2 FOR VALUES IN ('a')",
                "CREATE INDEX mine ON events_1 (kind)", "ALTER TABLE events_1 ADD CHECK (id > 0)",
                "ALTER TABLE events_1 ADD UNIQUE (id)", "CREATE VIEW first_events AS SELECT * FROM events_1",
                "CREATE VIEW first_ids AS SELECT id FROM first_events", "CREATE SEQUENCE ids OWNED BY events_1.id",
                "COMMENT ON TABLE events_2_a IS 'made at run time'",
                "CREATE STATISTICS many ON id, kind FROM events_1");
    }

    @Test
    void aPartitionThatWouldBeDroppedIsHintedAt(TestDatabase database) {
        makePartitions(database);
        Service service = service(database).wants(EVENTS);
        assertThat(service.autogenerate("Go").findings())
            .filteredOn((finding) -> finding.message().contains("events_1"))
            .extracting(Diagnostic::hint)
            .anySatisfy((hint) -> assertThat(hint).isEqualTo("Add --allow-drop if that is meant. If the service makes"
                    + " the partitions of \"events\" at run time, add \"events\" to"
                    + " \"migrate.autogenerate.partitions-not-mine\", or the comment"
                    + " \"-- migrate:partitions-not-mine events\" to a desired schema in SQL."));
        // both ways of the hint
        assertThat(service.wants(COMMENT + EVENTS).autogenerate("Go").changes()).isEmpty();
        Migrator migrator = service.wants(EVENTS)
            .migrator((settings) -> settings.partitionsNotMine(List.of("public.ev*")));
        assertThat(service.autogenerate(migrator, Service.draft("Go")).changes()).isEmpty();
    }

    @Test
    void aRevisionNamesNoneOfThemAndRuns(TestDatabase database) {
        makePartitions(database);
        Service service = service(database).wants(COMMENT + EVENTS.replace("kind text", "kind text, more int")
                + "CREATE INDEX by_more ON events (more); ALTER TABLE events ADD CHECK (more > 0);");
        AutogenerateReport report = service.autogenerate("More");
        assertThat(report.isOpen()).as("%s", report.findings()).isFalse();
        assertThat(report.revisions()).extracting(Service::text)
            .noneMatch((text) -> text.contains("events_1"))
            .anyMatch((text) -> text.contains("by_more"));
        service.migrator().upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM pg_index WHERE NOT indisvalid")).containsExactly("0");
        assertThat(database.strings("SELECT more::text FROM events_2_a")).isEmpty();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(database.strings("SELECT relname::text FROM pg_class WHERE relname ~ '^(events_|first_)'"
                + " AND relkind IN ('r', 'v', 'p') ORDER BY 1"))
            .contains("events_1", "events_2", "events_2_a", "first_events", "first_ids");
    }

    @Test
    void aPartitionOfTheDesiredSchemaIsStillMine(TestDatabase database) {
        Service service = service(database).wants(COMMENT + EVENTS
                + "CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');"
                + "CREATE INDEX i ON events_default (kind);");
        assertThat(service.autogenerate("Go").changes()).extracting((change) -> change.part().toString())
            .containsExactlyInAnyOrder("table \"events_0\"", "index \"i\" of \"events_default\"");
    }

    @Test
    void theyGoWithTheirTable(TestDatabase database) {
        makePartitions(database);
        Service service = service(database).wants("SELECT 1;");
        Migrator migrator = service.migrator((settings) -> settings.partitionsNotMine(List.of("events")));
        assertThat(service.autogenerate(migrator, Service.draft("Go", Option.ALLOW_DROP)).isOpen()).isFalse();
        service.migrator().upgrade();
        assertThat(database.strings("SELECT relname::text FROM pg_class WHERE relname ~ '^events'")).isEmpty();
    }

    @Test
    void neitherNewNorLostOnesAreDrift(TestDatabase database) {
        makePartitions(database);
        database.run("DROP TABLE events_default");
        Service service = service(database).wants(EVENTS);
        assertThat(service.migrator().maintenance().drift().findings())
            .filteredOn((finding) -> finding.message().contains("\"events_2_a\" is in"))
            .extracting(Diagnostic::hint)
            .anySatisfy((hint) -> assertThat(hint)
                .contains("add \"events\" to \"migrate.autogenerate.partitions-not-mine\""));
        assertThat(service.migrator((settings) -> settings.partitionsNotMine(List.of("events")))
            .maintenance()
            .drift()
            .findings()).isEmpty();
        assertThat(service.wants(COMMENT + EVENTS).migrator().maintenance().drift().findings()).isEmpty();
    }

    @Test
    void driftNeedsNoDesiredSchema(TestDatabase database) {
        // the file does not exist
        assertThat(service(database).migrator().maintenance().drift().findings()).isEmpty();
    }

    @Test
    void oneOfARevisionIsNoFindingOfACheck(TestDatabase database) {
        Service service = service(database).at("0002", "0001",
                "CREATE TABLE events_0 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
                "DROP TABLE events_0;");
        assertThat(service.wants(EVENTS).migrator().maintenance().check().findings()).isNotEmpty();
        assertThat(service.wants(COMMENT + EVENTS).migrator().maintenance().check().findings()).isEmpty();
    }

    @Test
    void aCommentThatMeansNoTableIsRefused(TestDatabase database) {
        Service service = service(database).wants("SELECT 1;\n-- migrate:partitions-not-mine evnts\n" + EVENTS);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("Go"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_DESIRED_SCHEMA);
                assertThat(ex.diagnostic().headline()).contains("schema.sql:2: ",
                        "no partitioned table is called \"evnts\"");
            });
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.migrator().maintenance().check());
    }

}
