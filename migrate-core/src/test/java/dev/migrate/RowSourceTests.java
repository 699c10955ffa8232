package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.change.RowSource;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A source may read from the database while its rows are added, and loses none of them.
 */
@PostgresTest
@Timeout(15)
class RowSourceTests {

    private static final String MANY = "SELECT n, repeat('x', 50) FROM generate_series(1, 30000) n";

    private static final String ADDED = "SELECT count(*) || ' ' || sum(a) FROM t";

    private static void upgrade(TestDatabase database, Consumer<Operations> upgrade) {
        database.run("CREATE TABLE t (a int, b text)");
        Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Rows(upgrade)))
            .build()
            .upgrade();
    }

    private static void add(Operations op, RowSource rows) {
        op.bulkInsert("t", List.of("a", "b"), rows).undoneBy("DELETE FROM t");
    }

    @Test
    void aClientThatWasTakenBeforeReadsWhileRowsAreAdded(TestDatabase database) {
        upgrade(database, (op) -> {
            JdbcClient jdbc = op.jdbc();
            RowCallbackHandler none = (result) -> assertThat(result.getInt(1)).isPositive();
            add(op, (row) -> jdbc.sql(MANY)
                .query((result, number) -> List.of(result.getInt(1), result.getString(2)))
                .list()
                .forEach((one) -> {
                    jdbc.sql("SELECT 1").query(none);
                    row.accept(one);
                }));
        });
        assertThat(database.strings(ADDED)).containsExactly("30000 450015000");
    }

    @Test
    void aBeanReadsWithACursorWhileRowsAreAdded(TestDatabase database) {
        DataSource source = database.dataSource();
        JdbcTemplate bean = new JdbcTemplate(source);
        bean.setFetchSize(100);
        database.run("CREATE TABLE t (a int, b text)");
        Rows rows = new Rows((op) -> add(op, (row) -> {
            try (Stream<List<?>> found = bean.queryForStream(MANY,
                    (result, number) -> List.of(result.getInt(1), result.getString(2)))) {
                found.forEach((one) -> {
                    bean.queryForObject("SELECT 1", Integer.class);
                    row.accept(one);
                });
            }
        }));
        Migrator.builder(source).locations().javaMigrations(List.of(rows)).build().upgrade();
        assertThat(database.strings(ADDED)).containsExactly("30000 450015000");
    }

    static List<Arguments> refused() {
        return List.of(Arguments.of("row 1 for \"t\" has 1 values for 2 columns", (RowSource) (row) -> {
            attempt(() -> row.accept(List.of(1)));
            row.accept(Arrays.asList(2, null));
        }), Arguments.of("row 1 for \"t\" has 1 values for 2 columns", (RowSource) (row) -> {
            attempt(() -> row.accept(List.of(1)));
            throw new IllegalStateException("one row was refused");
        }), Arguments.of("a row for \"t\" is given from another thread", (RowSource) (row) -> {
            Thread thread = new Thread(() -> attempt(() -> row.accept(Arrays.asList(2, null))));
            thread.start();
            join(thread);
        }));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        }
        catch (RuntimeException ex) {
            assertThat(ex).isNotNull();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRowThatIsRefusedStaysSo(String message, RowSource rows, TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> upgrade(database, (op) -> add(op, rows)));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().message()).isEqualTo(message);
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RowSourceTests:\\d+");
        assertThat(database.strings("SELECT a::text FROM t")).isEmpty();
    }

    @Test
    void aRowThatTheServerRefusesStaysRefused(TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> upgrade(database, (op) -> {
            op.execute("ALTER TABLE t ADD CHECK (a > 0)", "");
            op.bulkInsert("t", List.of("a", "b"), (row) -> {
                for (int number = 0; number < 1500; number++) {
                    int value = number;
                    attempt(() -> row.accept(List.of(value, "x")));
                }
            }).onConflictDoNothing().undoneBy("");
        }));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(ex.diagnostic().message()).contains("check constraint");
    }

    static List<Consumer<Operations>> calls() {
        return List.of((op) -> op.createTable("u", column("a", integer())), Operations::jdbc,
                (op) -> op.addColumn("t", column("c", text())));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void operationsAreRefusedWhileRowsAreRead(Consumer<Operations> call, TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> upgrade(database, (op) -> add(op, (row) -> attempt(() -> call.accept(op)))));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().message()).isEqualTo("operations are used while rows are read");
        assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RowSourceTests:\\d+");
    }

    @MigrationRevision(id = "0001")
    private static final class Rows implements JavaMigration {

        private final Consumer<Operations> upgrade;

        private Rows(Consumer<Operations> upgrade) {
            this.upgrade = upgrade;
        }

        @Override
        public void upgrade(Operations op) {
            this.upgrade.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DELETE FROM t");
        }

    }

}
