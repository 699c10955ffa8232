package dev.migrate.operation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.test.PgDumpText;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases on servers of an older version, as far as they understand them: all on the
 * oldest, those of what came with PostgreSQL 15 there too. What the catalog has must be
 * what the golden files say, but for what only newer servers write. {@code pg_dump},
 * where one is installed that knows the server, must write the same schema after the
 * downgrade as before, in a sample of the cases.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderServerTests {

    /** A NOT NULL is a constraint of a domain from PostgreSQL 17, of a table from 18. */
    private static final Pattern NOT_NULL = Pattern.compile("(?m)^--   [+-] constraint .* of \\S+ NOT NULL.*\\n");

    /** Before PostgreSQL 16 a view's columns are written with their table. */
    private static final Pattern QUALIFIER = Pattern.compile("\\b\\w+\\.(?=\\w)");

    /**
     * PostgreSQL marks the columns as the child's own when it leaves its parent, and no
     * statement takes that back.
     */
    private static final Set<String> NOT_TO_THE_BYTE = Set.of("a table that is no longer a child of its parent");

    /** What pg_dump says of each start, by version; cases of many kinds begin alike. */
    private final Map<Integer, Map<String, String>> starts = new HashMap<>();

    @TempDir
    private Path folder;

    static List<Arguments> tables() {
        List<Arguments> all = new ArrayList<>();
        OperationCases.ALL.keySet().forEach((kind) -> all.add(Arguments.of(14, kind)));
        all.add(Arguments.of(15, "constraint"));
        all.add(Arguments.of(15, "index"));
        return all;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCaseThatTheServerUnderstandsDoesTheSame(int version, String kind) throws IOException {
        TestServer server = TestServer.older(version);
        Map<String, String> golden = sections(OperationCases.golden(kind));
        List<String> broken = new ArrayList<>();
        TestDatabase database = server.create();
        CaseRun.Start start = PgDumpText.reads(version, this.folder) ? new Dumps(new PgDumpText(this.folder), database,
                this.starts.computeIfAbsent(version, (key) -> new HashMap<>())) : CaseRun.Start.NONE;
        try (CaseRun run = new CaseRun(database, start)) {
            for (OperationCase row : OperationCases.of(kind)) {
                if (row.oldest() <= version) {
                    difference(row, run, golden.getOrDefault(row.name(), "")).ifPresent(broken::add);
                }
            }
        }
        finally {
            server.drop(database);
        }
        assertThat(broken).isEmpty();
    }

    static List<Arguments> unknown() {
        return OperationCases.ALL.values()
            .stream()
            .flatMap(List::stream)
            .filter((row) -> row.oldest() > 14 && !row.setup().matches(".*(NOT ENFORCED|WITHOUT OVERLAPS).*"))
            .map((row) -> Arguments.of(row.name(), row))
            .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void whatTheServerDoesNotKnowIsSaidAndNothingStays(String name, OperationCase row) {
        TestServer server = TestServer.older(14);
        TestDatabase database = server.create();
        try {
            database.run("CREATE SCHEMA history; " + row.setup());
            List<String> before = CatalogText.of(database);
            Migrator migrator = Migrator.builder(database.dataSource())
                .javaMigrations(List.of(row.migration()))
                .locations()
                .schema("history")
                .build();
            // what is well-formed and not supported, the server says well enough
            assertThatThrownBy(migrator::upgrade).as(name)
                .message()
                .matches("(?s)(?!.*syntax error).*|.*PostgreSQL knows .* from version " + row.oldest() + " on\\.");
            assertThat(CatalogText.of(database)).isEqualTo(before);
        }
        finally {
            server.drop(database);
        }
    }

    private static Optional<String> difference(OperationCase row, CaseRun run, String golden) {
        try {
            assertThat(comparable(run.of(row))).isEqualTo(comparable(golden));
            return Optional.empty();
        }
        catch (AssertionError | RuntimeException ex) {
            return Optional.of(row.name() + "\n" + ex.getMessage() + "\n" + ex.getCause());
        }
    }

    private static Map<String, String> sections(String golden) {
        Map<String, String> all = new HashMap<>();
        for (String section : golden.strip().split("\\n\\n(?=-- (?! ))", -1)) {
            String text = section.strip() + "\n\n";
            all.put(text.substring("-- ".length(), text.indexOf('\n')), text);
        }
        return all;
    }

    private static String comparable(String text) {
        return QUALIFIER.matcher(NOT_NULL.matcher(text).replaceAll("")).replaceAll("").replace("arwdDxtm", "arwdDxt");
    }

    /** What pg_dump says before and after, read once for cases that begin alike. */
    private static final class Dumps implements CaseRun.Start {

        private final Map<String, String> known;

        private final PgDumpText text;

        private final TestDatabase database;

        private final Set<String> names;

        private Dumps(PgDumpText text, TestDatabase database, Map<String, String> known) {
            this.names = OperationCases.ALL.values()
                .stream()
                .flatMap((rows) -> Sample.of(rows).stream())
                .map(OperationCase::name)
                .collect(toSet());
            this.known = known;
            this.text = text;
            this.database = database;
        }

        @Override
        public Runnable begin(OperationCase row) {
            if (!this.names.contains(row.name()) || NOT_TO_THE_BYTE.contains(row.name())) {
                return () -> {
                };
            }
            String before = this.known.computeIfAbsent(row.setup(), (setup) -> this.text.raw(this.database));
            return () -> {
                String after = this.text.raw(this.database);
                // a column or a parameter that was dropped comes back as the last one
                if (!after.equals(before)) {
                    assertThat(PgDumpText.sorted(after)).as(row.name()).isEqualTo(PgDumpText.sorted(before));
                }
            };
        }

    }

}
