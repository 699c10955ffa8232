package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.acceptance.CountedStatements.Journal;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.ThrowingSupplier;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class ModesTests {

    @TempDir
    Path folder;

    private Revisions revisions;

    @BeforeEach
    void write() {
        this.revisions = new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);")
            .add("0002", "Orders", "CREATE TABLE orders (id bigint);");
    }

    @Test
    void anEverydayStartSendsOneStatement(TestDatabase database, CapturedOutput output) {
        try (Service first = service(database, "runner").start()) {
            first.started();
        }
        assertThat(output)
            .contains("Database schema: mode runner, current [0002], target [heads], 2 revisions applied");
        try (Service second = service(database, "runner").with(CountedStatements.class).web(Server.TOMCAT).start()) {
            Journal journal = second.started().getBean(Journal.class);
            assertThat(journal.statements()).singleElement().asString().containsIgnoringCase("SELECT");
        }
        assertThat(output).contains("Database schema: mode runner, current [0002], target [heads], nothing to do");
    }

    @Test
    void anEverydayInitializerSendsOneStatement(TestDatabase database) {
        try (Service first = service(database, "runner").start()) {
            first.started();
        }
        try (Service second = service(database, "initializer").with(CountedStatements.class).start()) {
            assertThat(second.started().getBean(Journal.class).statements()).hasSize(1);
        }
    }

    @Test
    void initializerComesBeforeBeansThatUseTheDatabase(TestDatabase database) {
        try (Service service = service(database, "initializer").with(Early.class).start()) {
            assertThat(service.started().getBean(Early.Count.class).rows()).isZero();
        }
    }

    @Test
    void runnerComesAfterThem(TestDatabase database) {
        try (Service service = service(database, "runner").with(Early.class).start()) {
            assertThat(service.failure()).rootCause().hasMessageContaining("\"orders\" does not exist");
        }
    }

    @Test
    void verifyChangesNothingAndSaysWhatIsMissing(TestDatabase database) {
        try (Service service = service(database, "verify").web(Server.TOMCAT).start()) {
            Throwable failure = service.failure();
            assertThat(failure).rootCause().isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_AT_TARGET);
                assertThat(ex.diagnostic().detail()).contains("0001 \"Customers\"", "0002 \"Orders\"");
            });
        }
        assertThat(database.jdbc()
            .sql("SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'public'")
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void verifyLetsAServiceStartAtTheTarget(TestDatabase database, CapturedOutput output) {
        try (Service first = service(database, "runner").start()) {
            first.started();
        }
        try (Service second = service(database, "verify").with(CountedStatements.class).start()) {
            assertThat(second.started().getBean(Journal.class).statements()).hasSize(1);
        }
        assertThat(output).contains("Database schema: mode verify, current [0002], target [heads], verified");
    }

    @Test
    void verifyWaitsForAnotherProcess(TestDatabase database) {
        try (Service waiting = service(database, "verify").with("migrate.startup.verify-timeout", "60s").start()) {
            try (Service other = service(database, "runner").start()) {
                other.started();
            }
            assertThat(waiting.started().getBean(MigrationState.class).isAtTarget()).isTrue();
        }
    }

    @Test
    void noneDoesNothing(TestDatabase database, CapturedOutput output) {
        try (Service service = service(database, "none").with(CountedStatements.class).start()) {
            assertThat(service.started().getBean(Journal.class).statements()).isEmpty();
        }
        assertThat(output).contains("Database schema: mode none, not looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer", "verify", "none" })
    void aPoolOfOneConnectionIsEnough(String mode, TestDatabase database) {
        if (mode.equals("verify")) {
            try (Service first = service(database, "runner").start()) {
                first.started();
            }
        }
        try (Service service = onePool(database, mode)) {
            service.started();
            for (int i = 0; i < 5; i++) {
                assertThat(service.actuator("/migrations").statusCode()).isEqualTo(200);
            }
            String status = Answers.text(service.actuator("/migrations").body(), "$.status");
            assertThat(status).isEqualTo(mode.equals("none") ? "PENDING" : "UP_TO_DATE");
            assertThat(service.actuator("/health").statusCode()).isEqualTo(mode.equals("none") ? 503 : 200);
        }
    }

    @Test
    void aPoolOfOneConnectionIsEnoughWhileTheEndpointIsAsked(TestDatabase database) throws Exception {
        this.revisions.waiting("0003");
        try (HeldLock lock = HeldLock.advisory(database); Service service = onePool(database, "runner")) {
            await().until(() -> service.actuator("/migrations").body().contains("\"running\":{\"revision\":\"0003\""));
            for (int i = 0; i < 5; i++) {
                assertThat(service.actuator("/migrations").statusCode()).isEqualTo(200);
                assertThat(service.actuator("/migrations/primary/0003").statusCode()).isEqualTo(200);
                assertThat(service.actuator("/health").statusCode()).isEqualTo(503);
            }
            lock.release();
            service.started();
            assertThat(Answers.text(service.actuator("/migrations").body(), "$.status")).isEqualTo("UP_TO_DATE");
        }
    }

    @Test
    void aJavaRevisionMayUseAnyBean(TestDatabase database) {
        try (Service service = service(database, "runner").with(Beans.class).start()) {
            service.started();
        }
        assertThat(database.jdbc().sql("SELECT id FROM customer").query(Long.class).list()).containsExactly(7L);
    }

    @Test
    void theEndpointTellsOneRevision(TestDatabase database) {
        try (Service service = service(database, "runner").web(Server.TOMCAT).start()) {
            service.started();
            String body = service.actuator("/migrations/migrator/0002").body();
            assertThat(Answers.text(body, "$.message")).isEqualTo("Orders");
            assertThat(Answers.texts(body, "$.revises")).containsExactly("0001");
            assertThat(Answers.texts(body, "$.history[*].outcome")).containsExactly("applied");
            assertThat(service.actuator("/migrations/primary").statusCode()).isEqualTo(200);
            assertThat(service.actuator("/migrations/nobody").statusCode()).isEqualTo(404);
            assertThat(service.actuator("/migrations/primary/9999").statusCode()).isEqualTo(404);
            assertThat(service.actuator("/migrations/nobody/0001").statusCode()).isEqualTo(404);
        }
    }

    private Service onePool(TestDatabase database, String mode) {
        return service(database, mode).web(Server.TOMCAT)
            .with("spring.datasource.hikari.maximum-pool-size", "1")
            .with("spring.datasource.hikari.connection-timeout", "2000")
            .start();
    }

    private Service.Builder service(TestDatabase database, String mode) {
        return Service.on(database, this.revisions.folder()).with("migrate.startup.mode", mode);
    }

    /** Asks the database while the beans are made. */
    @Configuration(proxyBeanMethods = false)
    static class Early {

        @Bean
        Count count(JdbcClient jdbc) {
            return new Count(jdbc.sql("SELECT count(*) FROM orders").query(Integer.class).single());
        }

        record Count(int rows) {

        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        JavaMigration insert(ThrowingSupplier<Long> ids) {
            return new Insert(ids);
        }

        @Bean
        ThrowingSupplier<Long> ids(JdbcClient jdbc) {
            return () -> jdbc.sql("SELECT 7").query(Long.class).single();
        }

    }

    @MigrationRevision(id = "0003", revises = "0002", message = "A first customer")
    static final class Insert implements JavaMigration {

        private final ThrowingSupplier<Long> ids;

        Insert(ThrowingSupplier<Long> ids) {
            this.ids = ids;
        }

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("INSERT INTO customer VALUES (?)").param(this.ids.get()).update();
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("a test");
        }

    }

}
