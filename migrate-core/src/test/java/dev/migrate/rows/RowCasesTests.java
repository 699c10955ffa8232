package dev.migrate.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of type, constraint and table, each case in its own schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowCasesTests {

    private static final int OLDEST = 14;

    private TestDatabase newest;

    private TestDatabase oldest;

    @BeforeAll
    void create() {
        this.newest = TestServer.shared().create();
        this.oldest = TestServer.older(OLDEST).create();
    }

    @AfterAll
    void drop() {
        TestServer.shared().drop(this.newest);
        TestServer.older(OLDEST).drop(this.oldest);
    }

    static List<RowCase> cases() {
        return RowCase.all();
    }

    static List<RowCase> onOldest() {
        return RowCase.all().stream().filter((example) -> example.oldestServer() <= OLDEST).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRowsAreAsTheCaseSays(RowCase example) throws SQLException {
        check(this.newest, example);
    }

    @ParameterizedTest
    @MethodSource("onOldest")
    void theOldestServerTakesThemToo(RowCase example) throws SQLException {
        check(this.oldest, example);
    }

    private static void check(TestDatabase database, RowCase example) throws SQLException {
        DataSource source = database.dataSource(database.user(), database.password(),
                "currentSchema=\"" + example.name() + "\"");
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("CREATE SCHEMA \"" + example.name() + "\"; " + example.schema());
        }
        FillReport report;
        try (DatabaseSession session = DatabaseSession.open(source, new RunningStatements())) {
            report = RowGenerator.fill(session,
                    new FillSettings(200, Duration.ofMinutes(2), 1, List.of(example.name())));
        }
        List<String> unfilled = report.unfilled()
            .stream()
            .map((table) -> table.table().name() + ": " + table.failure())
            .toList();
        assertThat(unfilled).containsExactlyInAnyOrderElementsOf(example.unfilled());
        JdbcClient jdbc = JdbcClient.create(source);
        for (String condition : example.conditions()) {
            assertThat(jdbc.sql("SELECT " + condition).query(Boolean.class).single())
                .as("%s %s", condition, report.tables())
                .isTrue();
        }
    }

}
