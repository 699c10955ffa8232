package dev.migrate;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.change.RowSource;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are what the revision says, are read once, and are refused with their place. */
@PostgresTest
class RowRunTests {

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new UpgradeRevision(upgrade)))
            .build();
    }

    @Test
    void rowsAreReadOnceWhenTheyAreInserted(TestDatabase database) {
        List<String> reads = new ArrayList<>();
        RowSource rows = (sink) -> {
            reads.add("read");
            sink.accept(List.of(1));
        };
        Migrator migrator = migrator(database, (op) -> {
            op.createTable("t", column("a", integer()));
            op.bulkInsert("t", List.of("a"), rows);
        });
        migrator.status();
        assertThat(reads).isEmpty();
        migrator.upgrade();
        assertThat(reads).hasSize(1);
        migrator.upgrade();
        migrator.status();
        migrator.downgrade("base");
        assertThat(reads).hasSize(1);
    }

    @Test
    void identityColumnsGetTheValuesOfTheRows(TestDatabase database, @TempDir Path folder) {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        Migrator migrator = migrator(database, (op) -> {
            op.createTable("t", column("id", bigint()).identity().primaryKey(), column("a", text()));
            op.bulkInsert("t", List.of("id", "a"), List.of(List.of(7, "x")));
        });
        migrator.upgrade();
        assertThat(database.strings("SELECT id || a FROM t")).containsExactly("7x");
        migrator.downgrade("base");
        Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
        assertThat(database.strings("SELECT id || a FROM t")).containsExactly("7x");
    }

    @Test
    void valuesOfTheListedClassesAreStored(TestDatabase database) {
        database
            .run("CREATE TABLE t (a int[], b text[], c numeric, d text, e date, f timestamptz, g interval, h bytea, "
                    + "i float8, j boolean)");
        List<Object> row = List.of(new int[] { 1, 2 }, Arrays.asList("x", null, "{"), new BigDecimal("1E+3"),
                DayOfWeek.MONDAY, LocalDate.of(2026, 1, 2), Instant.EPOCH, Duration.ofMinutes(90), new byte[] { 1, 2 },
                Double.NaN, true);
        migrator(database,
                (op) -> op.bulkInsert("t", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), List.of(row))
                    .undoneBy("DELETE FROM t"))
            .upgrade();
        assertThat(database
            .strings("SELECT concat_ws(' ', a, b, c, d, e, f AT TIME ZONE 'UTC', g, encode(h, 'hex'), i, j) FROM t"))
            .containsExactly("{1,2} {x,NULL,\"{\"} 1000 MONDAY 2026-01-02 1970-01-01 00:00:00 01:30:00 0102 NaN t");
    }

    static List<Object> unknown() {
        return List.of(Optional.of("x"), Locale.ROOT, Map.of("a", 1), Pattern.compile("x"), "a\0b", "a\uD83D",
                List.of("\uDE00"), List.of(Optional.of("x")), new Object[] { new Object() });
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void aValueOfAnotherClassIsRefusedWithItsPlace(Object value, TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)");
        Migrator migrator = migrator(database,
                (op) -> op.bulkInsert("t", List.of("a", "b"), List.of(List.of(1, "x"), List.of(2, value)))
                    .undoneBy("DELETE FROM t"));
        for (Runnable run : List.<Runnable>of(migrator::upgrade, () -> migrator.upgradeScript("base:heads"))) {
            MigrateException ex = catchThrowableOfType(MigrateException.class, run::run);
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
            assertThat(ex.diagnostic().message()).startsWith("row 2 for \"t\", column \"b\": a value ");
            assertThat(String.valueOf(ex.diagnostic().location())).matches(".*RowRunTests:\\d+");
        }
        assertThat(database.strings("SELECT a::text FROM t")).isEmpty();
    }

    @Test
    void aRowThatIsTooShortIsRefusedWithItsPlace(TestDatabase database) {
        database.run("CREATE TABLE t (a int, b text)");
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                migrator(database, (op) -> op.bulkInsert("t", List.of("a", "b"), List.of(List.of(1, "x"), List.of(2)))
                    .undoneBy(""))::upgrade);
        assertThat(ex.diagnostic().message()).isEqualTo("row 2 for \"t\" has 1 values for 2 columns");
    }

    @Test
    void rowsOutsideATransactionAreRefusedWhenTheyAreLoaded(TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator(database, (op) -> {
            op.createTable("t", column("a", integer()));
            op.bulkInsert("t", List.of("a"), List.of(List.of(1)));
            op.createIndex("t", "a").concurrently();
        })::upgrade);
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().message()).contains("rows are added");
    }

    @Test
    void aValueThatIsNullIsRefusedAtItsLine(TestDatabase database) {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                migrator(database, (op) -> new NullDefault().upgrade(op))::upgrade);
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().message()).isEqualTo("a value is null");
    }

    /** What a caller without annotations for null may write. */
    private static final class NullDefault {

        @SuppressWarnings("NullAway")
        void upgrade(Operations op) {
            op.addColumn("t", column("a", text()).defaultValue(null));
        }

    }

}
