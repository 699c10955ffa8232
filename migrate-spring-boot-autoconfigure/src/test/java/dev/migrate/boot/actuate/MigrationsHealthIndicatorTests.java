package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.TargetRule;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@PostgresTest
class MigrationsHealthIndicatorTests {

    @TempDir
    Path folder;

    private final MigrationState state = MigrationState.idle();

    private final Ticking clock = new Ticking();

    @ParameterizedTest
    @CsvSource({ "UP_TO_DATE, 0, UP", "AHEAD, 0, UP", "PENDING, 2, OUT_OF_SERVICE", "RUNNING, 2, OUT_OF_SERVICE",
            "AHEAD, 1, OUT_OF_SERVICE", "FAILED, 1, DOWN", "CHANGED, 0, DOWN" })
    void theStatusFollowsWhatIsKnown(MigrationStatus status, int pending, String health, TestDatabase database) {
        MigrationsHealthIndicator indicator = indicator(migrator(database.dataSource()));
        // the probe that may ask is over: the next answers from memory
        indicator.health();
        this.state.learned(report(status, pending));
        assertThat(indicator.health().getStatus()).isEqualTo(new Status(health));
        assertThat(indicator.health().getDetails()).containsEntry("status", status)
            .containsEntry("current", List.of("0001"))
            .containsEntry("heads", List.of("0002"))
            .containsEntry("pending", pending);
    }

    @Test
    void theDatabaseIsAskedNowAndThenUntilItIsAtTheTarget(TestDatabase database) throws IOException {
        Files.writeString(this.folder.resolve("1.sql"),
                "-- revision: 0001\n\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 1;\n");
        Migrator migrator = migrator(database.dataSource());
        MigrationsHealthIndicator indicator = indicator(migrator);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        migrator.upgrade();
        this.clock.add(MigrationsHealthIndicator.INTERVAL.minusMillis(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        this.clock.add(Duration.ofMillis(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        migrator.downgrade("base");
        this.clock.add(MigrationsHealthIndicator.INTERVAL);
        assertThat(indicator.health().getStatus()).as("reached is reached").isEqualTo(Status.UP);
    }

    @Test
    void theDetailsOfARunMoveAlongWithIt(TestDatabase database) throws IOException {
        for (String id : List.of("0001", "0002", "0003")) {
            Files.writeString(this.folder.resolve(id + ".sql"), "-- revision: " + id + "\n-- revises:"
                    + (id.equals("0001") ? "" : " 000" + (id.charAt(3) - '1')) + "\n\n-- migrate:up\nSELECT 1;\n");
        }
        this.state.learned(report(MigrationStatus.PENDING, 2));
        this.state.started(List.of("0002", "0003"));
        this.state.applied(new StepReport("0002", "", Direction.UPGRADE, 1, 0, Duration.ZERO));
        assertThat(indicator(migrator(database.dataSource())).health().getDetails())
            .containsEntry("status", MigrationStatus.RUNNING)
            .containsEntry("current", List.of("0002"))
            .containsEntry("heads", List.of("0003"))
            .containsEntry("pending", 1);
    }

    @Test
    void anUnreachableDatabaseIsDownWithoutItsAddress() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] { 1 });
        MigrationsHealthIndicator indicator = indicator(migrator(nowhere));
        for (int i = 0; i < 2; i++) {
            Health health = indicator.health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).isEqualTo(Map.of("error", "MIG-0308"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "ALTER TABLE migrate_version RENAME TO renamed, MIG-0409", "TRUNCATE migrate_version, MIG-0411" })
    void aDatabaseThatTheEndpointCannotReadIsDown(String change, String code, TestDatabase database)
            throws IOException {
        Files.writeString(this.folder.resolve("1.sql"), "-- revision: 0001\n\n-- migrate:up\nSELECT 1;\n");
        Migrator migrator = migrator(database.dataSource());
        migrator.upgrade();
        MigratorView view = new MigratorView(migrator, this.state, StatementPercent.none());
        MigrationsHealthIndicator indicator = indicator(migrator);
        assertThat(view.describe().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        database.run(change);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(view::describe).withMessageContaining(code);
        for (int i = 0; i < 2; i++) {
            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(indicator.health().getDetails()).isEqualTo(Map.of("error", code));
        }
    }

    /** The endpoint reports what it reads, and then nothing asks again. */
    @ParameterizedTest
    @CsvSource({ "UP_TO_DATE, 0, UP", "PENDING, 1, OUT_OF_SERVICE" })
    void anOutageIsOverOnceSomebodyElseHasReadTheDatabase(MigrationStatus status, int pending, String health) {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] { 1 });
        MigrationsHealthIndicator indicator = indicator(migrator(nowhere));
        this.state.learned(report(MigrationStatus.PENDING, 1));
        for (int i = 0; i < 2; i++) {
            assertThat(indicator.health().getDetails()).isEqualTo(Map.of("error", "MIG-0308"));
        }
        this.state.learned(report(status, pending));
        for (int i = 0; i < 2; i++) {
            assertThat(indicator.health().getStatus()).isEqualTo(new Status(health));
            assertThat(indicator.health().getDetails()).doesNotContainKey("error");
        }
    }

    @Test
    void aRunOfThisProcessIsOutOfService() {
        this.state.started(List.of("0001"));
        assertThat(indicator(migrator(new PGSimpleDataSource())).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private MigrationsHealthIndicator indicator(Migrator migrator) {
        return new MigrationsHealthIndicator(() -> migrator, this.state, new TargetRule(Policy.WARN, Policy.FAIL),
                this.clock);
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations("file:" + this.folder).build();
    }

    private static StatusReport report(MigrationStatus status, int pending) {
        RevisionReport revision = new RevisionReport("0002", List.of(), List.of(), List.of(), "", List.of(), null,
                List.of());
        return new StatusReport(status, List.of("0001"), List.of("0002"), Collections.nCopies(pending, revision),
                (status == MigrationStatus.AHEAD) ? List.of("0001") : List.of(),
                (status == MigrationStatus.CHANGED) ? List.of("0001") : List.of(), List.of(), null);
    }

    /** A clock that goes when it is told to. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.EPOCH;

        private void add(Duration duration) {
            this.now = this.now.plus(duration);
        }

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

    }

}
