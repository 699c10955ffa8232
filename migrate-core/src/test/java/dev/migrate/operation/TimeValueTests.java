package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of {@code java.time} are stored as they are, or refused with their place. */
@PostgresTest
class TimeValueTests {

    private static final ZoneOffset WITH_SECONDS = ZoneOffset.ofHoursMinutesSeconds(1, 2, 3);

    private static final LocalTime NOON = LocalTime.NOON;

    /** Each value with its type and with what PostgreSQL shows. */
    private static final List<Value> VALUES = List.of(new Value("date", LocalDate.of(1, 1, 1), "0001-01-01"),
            new Value("date", LocalDate.of(0, 1, 1), "0001-01-01 BC"),
            new Value("date", LocalDate.of(-43, 3, 15), "0044-03-15 BC"),
            new Value("date", LocalDate.of(12000, 1, 1), "12000-01-01"), new Value("date", LocalDate.MAX, "infinity"),
            new Value("date", LocalDate.MIN, "-infinity"),
            new Value("timestamp", LocalDate.of(-43, 3, 15).atTime(NOON), "0044-03-15 12:00:00 BC"),
            new Value("timestamp", LocalDate.of(12000, 1, 1).atTime(NOON), "12000-01-01 12:00:00"),
            new Value("timestamp", LocalDateTime.MAX, "infinity"),
            new Value("timestamp", LocalDateTime.MIN, "-infinity"),
            new Value("timestamp", LocalDate.of(2026, 1, 1).atTime(1, 2, 3, 4000), "2026-01-01 01:02:03.000004"),
            new Value("timestamptz", OffsetDateTime.of(-43, 3, 15, 12, 0, 0, 0, WITH_SECONDS),
                    "0044-03-15 10:57:57+00 BC"),
            new Value("timestamptz", OffsetDateTime.of(12000, 1, 1, 1, 2, 3, 0, WITH_SECONDS),
                    "12000-01-01 00:00:00+00"),
            new Value("timestamptz", OffsetDateTime.MAX, "infinity"),
            new Value("timestamptz", OffsetDateTime.MIN, "-infinity"),
            new Value("timestamptz", Instant.parse("-0043-03-15T12:00:00.5Z"), "0044-03-15 12:00:00.5+00 BC"),
            new Value("timestamptz", Instant.parse("+12000-01-01T00:00:00Z"), "12000-01-01 00:00:00+00"),
            new Value("timestamptz", Instant.MAX, "infinity"), new Value("timestamptz", Instant.MIN, "-infinity"),
            new Value("date[]", List.of(LocalDate.of(0, 1, 1)), "{\"0001-01-01 BC\"}"),
            new Value("time", LocalTime.of(23, 59, 59, 999_999_000), "23:59:59.999999"),
            new Value("time", "24:00", "24:00:00"),
            new Value("timetz", OffsetTime.of(NOON, WITH_SECONDS), "12:00:00+01:02:03"),
            new Value("interval", Duration.ofSeconds(-1).minusMillis(500), "-00:00:01.5"),
            new Value("interval", Period.of(1, -2, 3), "10 mons 3 days"));

    static Stream<Object> valuesWithNanoseconds() {
        return Stream.of(LocalTime.MAX, LocalTime.of(1, 2, 3, 1), LocalDate.of(2026, 1, 1).atTime(LocalTime.MAX),
                OffsetTime.of(1, 2, 3, 1, WITH_SECONDS), OffsetDateTime.of(2026, 1, 1, 1, 2, 3, 1, WITH_SECONDS),
                Instant.ofEpochSecond(1, 1), Duration.ofNanos(1), List.of(Duration.ofNanos(1)));
    }

    private static Migrator migrator(TestDatabase database, List<List<Object>> rows) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Rows(rows))).build();
    }

    private static void assertStored(TestDatabase database) {
        assertThat(database.strings("SELECT shown FROM v ORDER BY number"))
            .isEqualTo(VALUES.stream().map(Value::shown).toList());
    }

    @Test
    void areStoredAsTheyAre(TestDatabase database, @TempDir Path folder) {
        assumeTrue(Programs.isInstalled("psql"), "psql is not installed");
        database.run("CREATE TABLE v (number int, type text, shown text)", """
                CREATE FUNCTION show() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' SET datestyle = 'ISO'
                    SET intervalstyle = 'postgres' AS $$
                BEGIN
                    EXECUTE format('SELECT $1::%s::text', new.type) INTO new.shown USING new.shown;
                    RETURN new;
                END $$""", "CREATE TRIGGER show BEFORE INSERT ON v FOR EACH ROW EXECUTE FUNCTION show()");
        List<List<Object>> rows = Stream.iterate(0, (number) -> number + 1)
            .limit(VALUES.size())
            .map((number) -> List.of(number, VALUES.get(number).type(), VALUES.get(number).value()))
            .toList();
        Migrator migrator = migrator(database, rows);
        migrator.upgrade();
        assertStored(database);
        migrator.downgrade("base");
        Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
        assertStored(database);
    }

    @ParameterizedTest
    @MethodSource("valuesWithNanoseconds")
    void areRefusedIfPostgresqlWouldRoundThem(Object value, TestDatabase database) {
        database.run("CREATE TABLE v (number int, type text, shown text)");
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                migrator(database, List.of(List.of(1, "time", "1"), List.of(2, "time", value)))::upgrade);
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(ex.diagnostic().message())
            .isEqualTo("row 2 for \"v\", column \"shown\": a value has nanoseconds, which PostgreSQL does not keep");
        assertThat(database.strings("SELECT type FROM v")).isEmpty();
    }

    private record Value(String type, Object value, String shown) {

    }

    @MigrationRevision(id = "0001")
    private static final class Rows implements JavaMigration {

        private final List<List<Object>> rows;

        private Rows(List<List<Object>> rows) {
            this.rows = rows;
        }

        @Override
        public void upgrade(Operations op) {
            op.bulkInsert("v", List.of("number", "type", "shown"), this.rows).undoneBy("DELETE FROM v");
        }

    }

}
