package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a started service has measured, also before there was a registry. */
@PostgresTest
class MetersTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer" })
    void theRunOfTheStartIsMeasured(String mode, TestDatabase database) {
        Path revisions = new Revisions(this.folder).add("0001", "One", "SELECT 1;")
            .add("0002", "Two", "SELECT 2;")
            .folder();
        try (Service service = Service.on(database, revisions).with("migrate.startup.mode", mode).start()) {
            MeterRegistry registry = service.started().getBean(MeterRegistry.class);
            assertThat(
                    registry.get("migrate.upgrade").tags("direction", "upgrade", "outcome", "success").timer().count())
                .isOne();
            assertThat(registry.get("migrate.revision").timer().count()).isEqualTo(2);
            assertThat(registry.get("migrate.pending").gauge().value()).isZero();
            assertThat(registry.get("migrate.applied").gauge().value()).isEqualTo(2);
            assertThat(registry.get("migrate.state").tag("state", "up_to_date").gauge().value()).isOne();
        }
    }

}
