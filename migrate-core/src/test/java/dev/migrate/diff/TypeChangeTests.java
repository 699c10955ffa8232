package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.change.Hazard.FixedSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlLiteral;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type against every other, with values at the edges and unusual settings of the
 * session: a change is refused, or marked as destroying, or each value keeps what it
 * means, as the server's own conversion back shows. The resource holds the outcomes.
 */
class TypeChangeTests {

    private static final String GOLDEN = "/diff/type_changes.txt";

    private static final String TYPES = """
            CREATE TYPE mood AS ENUM ('ok', 'bad mood');
            CREATE TYPE tone AS ENUM ('bad mood', 'ok', 'loud');
            CREATE DOMAIN code AS varchar(6);
            CREATE DOMAIN amount AS numeric(10,2) CHECK (VALUE < 1000);
            CREATE TYPE pair AS (x int, y text);
            """;

    private static final String ODD = "SET TimeZone = 'Europe/Berlin'; SET DateStyle = 'German';"
            + " SET IntervalStyle = sql_standard; SET bytea_output = escape; SET extra_float_digits = -3";

    private static final String USUAL = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD';"
            + " SET IntervalStyle = postgres; SET bytea_output = hex; SET extra_float_digits = 1;";

    // a type, and values of it, as literals
    private static final Map<String, List<String>> VALUES = values();

    private static final List<String> NAMES = List.copyOf(VALUES.keySet());

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new TreeMap<>();
        TypeChangeValues.TABLE.lines().forEach((line) -> {
            String[] cells = line.split(" \\| ");
            values.put(cells[0].strip(), List.of(cells).subList(1, cells.length));
        });
        return values;
    }

    static List<Arguments> sources() {
        return Sample.of(List.of(18, 14)
            .stream()
            .flatMap((version) -> NAMES.stream().map((name) -> Arguments.of(version, name)))
            .toList());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noValueChangesUnasked(int version, String source) throws SQLException, IOException {
        TestServer server = (version == 18) ? TestServer.shared() : TestServer.older(version);
        DiffCase pair = new DiffCase("types", "", version, Set.of(), List.of(), TYPES + table((target) -> source),
                TYPES + table((target) -> target));
        try (CaseDatabases databases = new CaseDatabases(server, pair)) {
            SchemaSnapshot before = read(databases.before());
            SchemaSnapshot after = read(databases.after());
            Map<String, SchemaChange> changes = new SchemaDiff(before, after, new DiffSettings(Forms.ONLINE)).changes()
                .stream()
                .collect(Collectors.toMap((change) -> change.part().name().name(), (change) -> change));
            StringBuilder line = new StringBuilder(source).append(" |");
            try (Connection connection = databases.before().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.setEscapeProcessing(false);
                statement.execute(TypeChangeValues.ATTEMPT);
                for (int index = 0; index < NAMES.size(); index++) {
                    SchemaChange change = changes.get("c" + index);
                    if (change != null) {
                        line.append(' ')
                            .append(outcome(statement, change, source, NAMES.get(index)))
                            .append(' ')
                            .append(NAMES.get(index))
                            .append(';');
                    }
                }
            }
            assertThat(line).doesNotContain("SILENT").doesNotContain("BROKEN");
            assertThat(golden()).contains(line.toString());
        }
    }

    private static String outcome(Statement statement, SchemaChange change, String source, String target)
            throws SQLException {
        boolean asked = change.isDestroying();
        int kept = 0;
        int refused = 0;
        List<String> silent = new ArrayList<>();
        String column = change.part().name().name();
        for (String value : asked ? List.of("NULL") : VALUES.getOrDefault(source, List.of())) {
            statement.execute("SAVEPOINT one; " + USUAL + " INSERT INTO t (" + column + ") VALUES (" + value + ")");
            List<String> former = readings(statement, TypeChangeValues.former(column, source, target), "attempt");
            String failure = readings(statement, List.of(script(change)), "run").stream().findFirst().orElse(null);
            if (failure != null && asked) {
                return "BROKEN " + failure;
            }
            List<String> latter = readings(statement, TypeChangeValues.latter(column, source), "attempt");
            if (failure != null) {
                refused++;
            }
            else if (asked || latter.stream().anyMatch(former::contains)) {
                kept++;
            }
            else {
                silent.add(value + former + latter);
            }
            statement.execute("ROLLBACK TO one");
        }
        return !silent.isEmpty() ? "SILENT " + silent
                : asked ? "asks" : (refused == 0) ? "keeps" : (kept == 0) ? "refuses" : "checks";
    }

    /** All in one, since the driver refuses a session with another date style. */
    private static String script(SchemaChange change) {
        List<String> statements = new ArrayList<>(List.of(ODD));
        if (change.hazards().stream().anyMatch(FixedSettings.class::isInstance)) {
            FixedSettings.VALUES.forEach((setting) -> statements.add("SET LOCAL " + setting.assignment()));
        }
        statements.addAll(change.sql());
        statements.add(USUAL);
        return String.join("; ", statements);
    }

    private static List<String> readings(Statement statement, List<String> queries, String function)
            throws SQLException {
        List<String> found = new ArrayList<>();
        String sql = queries.stream()
            .map((query) -> "pg_temp." + function + "(" + SqlLiteral.quote(query) + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            for (int index = 1; index <= queries.size(); index++) {
                String text = rows.getString(index);
                if (text != null) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    private static String table(UnaryOperator<String> type) {
        StringBuilder sql = new StringBuilder("CREATE TABLE t (");
        for (int index = 0; index < NAMES.size(); index++) {
            sql.append((index > 0) ? ", c" : "c").append(index).append(' ').append(type.apply(NAMES.get(index)));
        }
        return sql.append(");").toString();
    }

    private static List<String> golden() throws IOException {
        return new String(Objects.requireNonNull(TypeChangeTests.class.getResourceAsStream(GOLDEN)).readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()
            .toList();
    }

    private static SchemaSnapshot read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of(), List.of());
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session);
        }
    }

}
