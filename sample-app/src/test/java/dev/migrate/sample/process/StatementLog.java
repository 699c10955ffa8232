package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.migrate.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the clients of one database sent, as the server's own log has it. */
final class StatementLog {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final TestDatabase database;

    private final JdbcClient jdbc;

    StatementLog(TestDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /** Logs every statement of the sessions that begin from now on. */
    void open() {
        this.jdbc.sql("ALTER DATABASE " + this.database.name() + " SET log_statement = 'all'").update();
    }

    /** Gives the statements of the sessions with this application name, in order. */
    List<String> statements(String application) {
        flush();
        return text().lines()
            .filter((line) -> line.contains(application))
            .map((line) -> JsonMapper.shared().readTree(line))
            .filter((line) -> application.equals(line.path("application_name").asString("")))
            .map(StatementLog::statement)
            .filter((statement) -> !statement.isEmpty())
            .toList();
    }

    private static String statement(JsonNode line) {
        return line.path("message").asString("").replaceFirst("^(statement|execute [^:]+): ", "");
    }

    // the log is written by its own process: once this mark is there, so is all
    // before it
    private void flush() {
        String mark = "mark " + UUID.randomUUID();
        this.jdbc.sql("SELECT '" + mark + "'").query(String.class).single();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(text()).contains(mark));
    }

    private String text() {
        return this.jdbc.sql("SELECT pg_read_file(pg_current_logfile('jsonlog'))").query(String.class).single();
    }

}
