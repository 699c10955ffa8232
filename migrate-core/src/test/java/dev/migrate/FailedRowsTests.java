package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.change.RowSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An error of the server about rows says which they are and where they come from. */
@PostgresTest
class FailedRowsTests {

    private static Diagnostic failure(TestDatabase database, Consumer<Operations> upgrade) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new UpgradeRevision(upgrade)))
            .build();
        return catchThrowableOfType(MigrateException.class, migrator::upgrade).diagnostic();
    }

    private static String about(Diagnostic failure) {
        String detail = String.valueOf(failure.detail());
        return detail.replaceAll(".*(It is about .*) It was rolled back.*", "$1");
    }

    /** Runs with a file on the class path. */
    private static Diagnostic failure(TestDatabase database, Path folder, String csv, Consumer<Operations> upgrade) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, usual)) {
            Files.writeString(folder.resolve("rows.csv"), csv);
            thread.setContextClassLoader(loader);
            return failure(database, upgrade);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static Arguments row(String table, String csv, String about) {
        return Arguments.of(table, csv, about);
    }

    static Stream<Arguments> files() {
        String many = IntStream.rangeClosed(1, 100_000)
            .mapToObj((number) -> number + ",name of " + number + "\n")
            .collect(Collectors.joining("", "a,b\n", "x,\"y\nz\"\n"));
        return Stream.of(
                row("a int, b text", "a,b\n1,\"x\ny\"\nfoo,z\n", "It is about \"rows.csv\", line 4, column \"a\"."),
                row("a int, b varchar(3)", "b,a\nx,1\nlong,2\n", "It is about \"rows.csv\", line 3, column \"b\"."),
                row("a int PRIMARY KEY, b text", "a,b\n1,x\n1,y\n", "It is about \"rows.csv\", line 3."),
                row("a int NOT NULL, b text", "a,b\n1,x\n,y\n", "It is about \"rows.csv\", line 3."),
                row("a int CHECK (a < 2), b text", "a,b\n1,x\n2,\"COPY t, line 9\"\n",
                        "It is about \"rows.csv\", line 3."),
                row("a int REFERENCES p DEFERRABLE INITIALLY IMMEDIATE, b text", "a,b\n1,x\n2,y\n",
                        "It is about one of the rows from \"rows.csv\", line 2 to \"rows.csv\", line 3."),
                row("a int, b text", many, "It is about \"rows.csv\", line 100002, column \"a\"."));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("files")
    void anErrorAboutAFileHasItsNameLineAndColumn(String table, String csv, String about, TestDatabase database,
            @TempDir Path folder) {
        database.run("CREATE TABLE p (a int PRIMARY KEY)", "INSERT INTO p VALUES (1)",
                "CREATE TABLE t (" + table + ")");
        Diagnostic failure = failure(database, folder, csv, (op) -> op.copyFrom("t", "rows.csv").undoneBy(""));
        assertThat(failure.code()).isEqualTo(DiagnosticCode.STATEMENT_FAILED);
        assertThat(about(failure)).isEqualTo(about);
    }

    @Test
    void anErrorAboutRowsOfTheRevisionHasTheirNumber(TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)");
        assertThat(about(failure(database,
                (op) -> op.bulkInsert("t", List.of("a", "b"), List.of(List.of(1, "x"), List.of("foo", "y")))
                    .undoneBy(""))))
            .isEqualTo("It is about row 2, column \"a\".");
    }

    @Test
    void anErrorAboutRowsThatMayBeThereHasTheirRange(TestDatabase database) {
        database.run("CREATE TABLE t (a int PRIMARY KEY, b text)");
        List<List<Object>> rows = IntStream.rangeClosed(1, 700)
            .mapToObj((number) -> List.<Object>of((number == 600) ? "foo" : number, "x"))
            .toList();
        assertThat(about(failure(database,
                (op) -> op.bulkInsert("t", List.of("a", "b"), rows).onConflictDoNothing("a").undoneBy(""))))
            .isEqualTo("It is about one of the rows from row 501 to row 700.");
    }

    @SuppressWarnings("NullAway")
    static List<LongFunction<String>> namings() {
        return List.of((row) -> null, (row) -> {
            throw new IllegalStateException("no place");
        });
    }

    @ParameterizedTest
    @MethodSource("namings")
    void aSourceThatCannotNameARowDoesNotHideTheError(LongFunction<String> naming, TestDatabase database) {
        database.run("CREATE TABLE t (a int)");
        RowSource rows = new RowSource() {

            @Override
            public void forEachRow(Consumer<? super List<?>> row) {
                row.accept(List.of("x"));
            }

            @Override
            public String place(long row) {
                return naming.apply(row);
            }

        };
        assertThat(about(failure(database, (op) -> op.bulkInsert("t", List.of("a"), rows).undoneBy(""))))
            .isEqualTo("It is about row 1, column \"a\".");
    }

    @Test
    void anErrorAboutTheTableIsNotAboutRows(TestDatabase database) {
        assertThat(
                failure(database, (op) -> op.bulkInsert("t", List.of("a"), List.of(List.of(1))).undoneBy("")).detail())
            .doesNotContain("It is about");
    }

    @Test
    void rowsThatATriggerKeepsOutAreNotLostWithoutAWord(TestDatabase database) {
        database.run("CREATE TABLE t (a int)",
                "CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE TRIGGER kept BEFORE INSERT ON t FOR EACH ROW WHEN (new.a = 2) EXECUTE FUNCTION kept()");
        Diagnostic refused = failure(database,
                (op) -> op.bulkInsert("t", List.of("a"), List.of(List.of(1), List.of(2))).undoneBy(""));
        assertThat(refused.code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(refused.message()).isEqualTo("rows for \"t\" were not added: 1 from row 1 to row 2");
        assertThat(database.strings("SELECT a::text FROM t")).isEmpty();
    }

    @Test
    void rowsThatARuleTakesAreNotLostWithoutAWord(TestDatabase database) {
        database.run("CREATE TABLE t (a int PRIMARY KEY)", "CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING");
        Consumer<Operations> rows = (
                op) -> op.bulkInsert("t", List.of("a"), List.of(List.of(1))).onConflictDoNothing("a").undoneBy("");
        assertThat(failure(database, rows).message()).isEqualTo("rule \"r\" of \"t\" takes the place of INSERT");
        Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new UpgradeRevision((op) -> {
            op.alterTable("t", "DISABLE RULE r").undoneBy("ENABLE RULE r");
            rows.accept(op);
        }))).build().upgrade();
        assertThat(database.strings("SELECT a::text FROM t")).containsExactly("1");
    }

}
