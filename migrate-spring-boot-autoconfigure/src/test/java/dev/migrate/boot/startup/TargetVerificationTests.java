package dev.migrate.boot.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Policy;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@PostgresTest
class TargetVerificationTests {

    @TempDir
    Path folder;

    private final MigrationState state = MigrationState.idle();

    private final List<Duration> pauses = new ArrayList<>();

    private Instant now = Instant.EPOCH;

    private final Clock clock = new Clock() {

        @Override
        public Instant instant() {
            return TargetVerificationTests.this.now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

    };

    @BeforeEach
    void write() throws IOException {
        for (int i = 1; i <= 12; i++) {
            String revises = (i > 1) ? "-- revises: r%02d\n".formatted(i - 1) : "";
            Files.writeString(this.folder.resolve(i + ".sql"),
                    "-- revision: r%02d\n%s-- message: Step %d\n\n-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 1;\n"
                        .formatted(i, revises, i));
        }
    }

    @Test
    void listsTenOfWhatIsMissing(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> verify(migrator(database.dataSource()), Duration.ZERO, () -> {
            }))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_AT_TARGET);
                assertThat(ex.diagnostic().detail()).contains("Status PENDING; current [].")
                    .contains(IntStream.rangeClosed(1, 10).mapToObj("r%02d"::formatted).toList())
                    .doesNotContain("r11")
                    .contains("and 2 more.");
            });
        assertThat(this.pauses).isEmpty();
        assertThat(this.state.isAtTarget()).isFalse();
    }

    @Test
    void givesAnotherProcessTime(TestDatabase database) {
        Migrator migrator = migrator(database.dataSource());
        verify(migrator, Duration.ofSeconds(30), () -> {
            if (this.pauses.size() == 3) {
                migrator.upgrade();
            }
        });
        assertThat(this.pauses).hasSize(3);
        assertThat(this.state.isAtTarget()).isTrue();
    }

    @Test
    void givesUpWhenTheTimeIsOver(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> verify(migrator(database.dataSource()), Duration.ofSeconds(2), () -> {
            }))
            .satisfies((ex) -> assertThat(ex.diagnostic().hint()).contains("(now 2 s)"));
        assertThat(this.pauses).hasSize(4);
    }

    @Test
    void waitsForAServerThatIsNotUpYet(TestDatabase database) {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] { 1 });
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> verify(migrator(nowhere), Duration.ofSeconds(1), () -> {
            }))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_CONNECTION));
        assertThat(this.pauses).hasSize(2);
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations("file:" + this.folder).build();
    }

    private void verify(Migrator migrator, Duration timeout, Runnable meanwhile) {
        TargetRule rule = new TargetRule(Policy.WARN, Policy.FAIL);
        MigratedDatabase database = new MigratedDatabase(MigratedDatabase.PRIMARY, () -> migrator, this.state, rule);
        new TargetVerification(database, timeout, this.clock, (duration) -> {
            this.pauses.add(duration);
            this.now = this.now.plus(duration);
            meanwhile.run();
        }).run();
    }

}
