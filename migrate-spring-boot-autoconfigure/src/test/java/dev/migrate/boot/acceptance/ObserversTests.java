package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.boot.event.MigrationAppliedEvent;
import dev.migrate.boot.event.MigrationFailedEvent;
import dev.migrate.boot.event.MigrationStartedEvent;
import dev.migrate.boot.observation.LogContext;
import dev.migrate.boot.observation.MigrationObservationContext;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What beans of a service hear of the run of its start. */
@PostgresTest
class ObserversTests {

    @TempDir
    Path folder;

    private Revisions revisions;

    @BeforeEach
    void write() {
        Heard.words.clear();
        this.revisions = new Revisions(this.folder).add("0001", "One", "SELECT 1;").add("0002", "Two", "SELECT 2;");
    }

    @AfterEach
    void forget() {
        Heard.words.clear();
    }

    @Test
    void aRunIsToldInItsOrder(TestDatabase database) {
        try (Service service = service(database).start()) {
            service.started();
        }
        assertThat(Heard.words).containsExactly("observed migrate.run null", "event started primary [0001, 0002]",
                "observed migrate.run.revision 0001", "log 0001 upgrade", "stopped migrate.run.revision 0001 success",
                "event applied 0001", "observed migrate.run.revision 0002", "log 0002 upgrade",
                "stopped migrate.run.revision 0002 success", "event applied 0002", "stopped migrate.run null success",
                "log null null");
    }

    @ParameterizedTest
    @ValueSource(strings = { "per-revision", "single" })
    void aRevisionWithoutStatementsIsToldTooAndEachOnce(String transaction, TestDatabase database) {
        this.revisions.add("0003", "Nothing", "").add("0004", "Four", "SELECT 4;");
        BufferingApplicationStartup startup = new BufferingApplicationStartup(5000);
        try (Service service = service(database).with("migrate.transaction", transaction).with(startup).start()) {
            service.started();
        }
        assertThat(Heard.words).filteredOn((word) -> word.contains(" migrate.run.revision "))
            .containsExactlyInAnyOrder("observed migrate.run.revision 0001",
                    "stopped migrate.run.revision 0001 success", "observed migrate.run.revision 0002",
                    "stopped migrate.run.revision 0002 success", "observed migrate.run.revision 0003",
                    "stopped migrate.run.revision 0003 success", "observed migrate.run.revision 0004",
                    "stopped migrate.run.revision 0004 success");
        assertThat(steps(startup)).contains("migrate.revision primary 0003 upgrade success").hasSize(5);
    }

    @Test
    void aFailureEndsWhatHasBegun(TestDatabase database) {
        this.revisions.add("0003", "Three", "SELECT 1/0;");
        try (Service service = service(database).start()) {
            assertThat(service.failure()).isNotNull();
        }
        assertThat(Heard.words).endsWith("observed migrate.run.revision 0003", "log 0003 upgrade",
                "stopped migrate.run.revision 0003 failure", "stopped migrate.run null failure",
                "event failed primary " + DiagnosticCode.STATEMENT_FAILED);
    }

    @Test
    void aStartWithNothingToDoIsNoRun(TestDatabase database) {
        try (Service first = service(database).start()) {
            first.started();
        }
        Heard.words.clear();
        try (Service second = service(database).start()) {
            second.started();
        }
        assertThat(Heard.words).isEmpty();
    }

    @Test
    void aBeanThatIsDestroyedCanStillMigrate(TestDatabase database) {
        try (Service service = service(database).with("migrate.startup.mode", "none").with(Parting.class).start()) {
            service.started();
        }
        assertThat(database.strings("SELECT version_num::text FROM migrate_version")).containsExactly("0002");
    }

    @Test
    void theStartsStepsAreSeen(TestDatabase database) {
        BufferingApplicationStartup startup = new BufferingApplicationStartup(5000);
        try (Service service = Service.on(database, this.revisions.folder()).with(startup).start()) {
            service.started();
        }
        assertThat(steps(startup)).containsExactlyInAnyOrder("migrate.run primary 2 success",
                "migrate.revision primary 0001 upgrade success", "migrate.revision primary 0002 upgrade success");
    }

    private static List<String> steps(BufferingApplicationStartup startup) {
        return startup.getBufferedTimeline()
            .getEvents()
            .stream()
            .map((event) -> event.getStartupStep())
            .filter((step) -> step.getName().startsWith("migrate."))
            .map((step) -> {
                StringBuilder text = new StringBuilder(step.getName());
                step.getTags().forEach((tag) -> text.append(' ').append(tag.getValue()));
                return text.toString();
            })
            .toList();
    }

    private Service.Builder service(TestDatabase database) {
        return Service.on(database, this.revisions.folder()).with(Heard.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Heard {

        private static final List<String> words = new CopyOnWriteArrayList<>();

        @EventListener
        void started(MigrationStartedEvent event) {
            words.add("event started " + event.migrator() + " " + event.revisions());
        }

        @EventListener
        void applied(MigrationAppliedEvent event) {
            words.add("event applied " + event.step().revision());
        }

        @EventListener
        void failed(MigrationFailedEvent event) {
            words.add("event failed " + event.migrator() + " " + event.diagnostic().code());
        }

        /** Asked once the statement begins, and once the run is over. */
        @Bean
        static MigrationListener logged() {
            return new MigrationListener() {

                @Override
                public void progressed(RunningStep step) {
                    words.add("log " + MDC.get(LogContext.REVISION) + " " + MDC.get(LogContext.DIRECTION));
                }

                @Override
                public void finished(RunReport report) {
                    words.add("log " + MDC.get(LogContext.REVISION) + " " + MDC.get(LogContext.DIRECTION));
                }

            };
        }

        @Bean
        static ObservationHandler<Observation.Context> handler() {
            return new Written();
        }

    }

    private static final class Written implements ObservationHandler<Observation.Context> {

        @Override
        public void onStart(Observation.Context context) {
            if (context instanceof MigrationObservationContext migration) {
                Heard.words.add("observed " + context.getName() + " " + migration.revision());
            }
        }

        @Override
        public void onStop(Observation.Context context) {
            if (context instanceof MigrationObservationContext migration) {
                Heard.words.add("stopped " + context.getName() + " " + migration.revision() + " "
                        + ((context.getError() != null) ? "failure" : "success"));
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Parting {

        @Bean
        DisposableBean parting(Migrator migrator) {
            return migrator::upgrade;
        }

    }

}
