package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.test.TestDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Runs cases there and back, on one connection: gives what ran and what the catalog had
 * then, and fails if the downgrade leaves anything behind.
 */
final class CaseRun implements AutoCloseable {

    private final SingleConnectionDataSource connection;

    private final JdbcClient jdbc;

    private final Start start;

    private final Map<String, List<String>> starts = new HashMap<>();

    /** Takes a database that only cases use, and who else is asked. */
    CaseRun(TestDatabase database, Start start) {
        this.connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        this.jdbc = JdbcClient.create(this.connection);
        this.start = start;
    }

    @Override
    public void close() {
        this.connection.destroy();
    }

    String of(OperationCase row) {
        this.jdbc.sql("""
                DROP SCHEMA IF EXISTS app CASCADE; DROP SCHEMA IF EXISTS history CASCADE;
                DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE SCHEMA app; CREATE SCHEMA history;
                DROP PUBLICATION IF EXISTS news; DROP FOREIGN DATA WRAPPER IF EXISTS mine CASCADE;
                """ + row.setup()).update();
        List<String> before = this.starts.computeIfAbsent(row.setup(), (setup) -> CatalogText.of(this.jdbc));
        Runnable check = this.start.begin(row);
        Migrator migrator = Migrator.builder(this.connection)
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        List<RecordedOperation> recorded = OperationRecorder.record(new Author("0001", "case"),
                NamingConvention.DEFAULT, row.upgrade());
        StringBuilder text = new StringBuilder("-- ").append(row.name()).append('\n');
        sql(recorded, text);
        try {
            migrator.upgrade();
            difference(before, CatalogText.of(this.jdbc), text);
            text.append("-- back\n");
            sql(Inversion.of(recorded).operations(), text);
            migrator.downgrade("base");
        }
        catch (RuntimeException ex) {
            throw new AssertionError(row.name() + "\n" + text, ex);
        }
        assertThat(CatalogText.of(this.jdbc)).as(row.name() + "\n" + text).isEqualTo(before);
        check.run();
        return text.append('\n').toString();
    }

    private static void sql(List<RecordedOperation> operations, StringBuilder text) {
        for (DdlStatement statement : OperationDdl.statements(operations)) {
            String sql = statement.statement().text();
            // the long block is in a separate file
            text.append(sql.startsWith("DO $migrate") ? "DO …" : sql)
                .append(statement.separate() ? "; -- on its own\n" : ";\n");
        }
    }

    private static void difference(List<String> before, List<String> after, StringBuilder text) {
        HashSet<String> old = new HashSet<>(before);
        HashSet<String> now = new HashSet<>(after);
        before.stream()
            .filter((line) -> !now.contains(line))
            .forEach((line) -> text.append("--   - ").append(line).append('\n'));
        after.stream()
            .filter((line) -> !old.contains(line))
            .forEach((line) -> text.append("--   + ").append(line).append('\n'));
    }

    /** Looks at a database before a case. */
    interface Start {

        /** No other session looks. */
        Start NONE = (row) -> () -> {
        };

        /** Gives what fails unless the database is the same again. */
        Runnable begin(OperationCase row);

    }

}
