package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.migrate.boot.acceptance.jpa.JpaService;
import dev.migrate.boot.acceptance.jpa.Widget;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Hibernate's {@code validate} before and after the upgrade. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class JpaOrderTests {

    @TempDir
    Path folder;

    @Test
    void initializerComesBeforeHibernate(TestDatabase database, CapturedOutput output) {
        try (ConfigurableApplicationContext context = run(database, "initializer", "validate")) {
            Widget found = context.getBean(EntityManagerFactory.class)
                .callInTransaction((entities) -> entities.find(Widget.class, 1L));
            assertThat(found).isNull();
        }
        assertThat(output).doesNotContain("Beans ask the database before");
    }

    @Test
    void runnerComesAfterItAndSaysSo(TestDatabase database, CapturedOutput output) {
        failed(database, "runner");
        assertThat(output).containsOnlyOnce("Beans ask the database before mode runner has upgraded it")
            .contains("\"entityManagerFactory\" (spring.jpa.hibernate.ddl-auto=validate)");
    }

    @Test
    void theFailureIsExplainedByWhatIsPending(TestDatabase database, CapturedOutput output) {
        failed(database, "runner");
        assertThat(output)
            .contains("APPLICATION FAILED TO START", "Schema validation: missing table [widget]",
                    "Pending: 0001 \"Widgets\". In mode \"runner\" revisions run when the context is ready",
                    "Set migrate.startup.mode=initializer")
            .doesNotContain(database.password() + "@", "\tat ");
    }

    @Test
    void whereNothingIsPendingTheRevisionsAreIncomplete(TestDatabase database, CapturedOutput output) {
        run(database, "runner", "none").close();
        database.run("DROP TABLE widget");
        failed(database, "runner");
        assertThat(output).contains("No revision is pending: none makes what the entities need")
            .doesNotContain("to run them before it");
    }

    @Test
    void revisionsThatAreBeansAreNotCounted(TestDatabase database, CapturedOutput output) {
        failed(database, "runner", AsBean.class);
        assertThat(output).contains("missing table [widget]", "In mode \"runner\" revisions run")
            .doesNotContain("Pending:");
    }

    @Test
    void inModeVerifyItIsExplainedToo(TestDatabase database, CapturedOutput output) {
        failed(database, "verify");
        assertThat(output)
            .contains("APPLICATION FAILED TO START", "Schema validation: missing table [widget]",
                    "Pending: 0001 \"Widgets\". In mode \"verify\" this service runs no revision",
                    "Run \"migrate upgrade\" before the service starts.")
            .doesNotContain("In mode \"runner\"");
    }

    @Test
    void inOtherModesTheFailureIsNotOurs(TestDatabase database, CapturedOutput output) {
        failed(database, "none");
        assertThat(output).doesNotContain("APPLICATION FAILED TO START", "In mode \"runner\"");
    }

    @Test
    void runnerIsEnoughWhereHibernateDoesNotLook(TestDatabase database, CapturedOutput output) {
        try (ConfigurableApplicationContext context = run(database, "runner", "none")) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(output).doesNotContain("Beans ask the database before");
    }

    private void failed(TestDatabase database, String mode, Class<?>... more) {
        assertThatException().isThrownBy(() -> run(database, mode, "validate", more).close())
            .withRootCauseInstanceOf(SchemaManagementException.class);
    }

    private ConfigurableApplicationContext run(TestDatabase database, String mode, String ddl, Class<?>... more) {
        new Revisions(this.folder).add("0001", "Widgets", "CREATE TABLE widget (id bigint PRIMARY KEY);");
        SpringApplication application = new SpringApplication(JpaService.class, Migrations.class);
        application.addPrimarySources(List.of(more));
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run("--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(), "--spring.jpa.hibernate.ddl-auto=" + ddl,
                "--spring.autoconfigure.exclude=", "--migrate.startup.mode=" + mode,
                "--migrate.locations=file:" + this.folder, "--spring.main.banner-mode=off",
                "--spring.main.register-shutdown-hook=false");
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(MigrateAutoConfiguration.class)
    static class Migrations {

    }

    @MigrationRevision(id = "0002", revises = "0001")
    static class AsBean implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT 1");
        }

    }

}
