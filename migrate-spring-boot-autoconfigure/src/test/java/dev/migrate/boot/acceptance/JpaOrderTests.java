package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.acceptance.jpa.JpaService;
import dev.migrate.boot.acceptance.jpa.Widget;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<Throwable> failures = new ArrayList<>();
        try (ConfigurableApplicationContext context = run(database, "runner", "validate")) {
            assertThat(context).isNull();
        }
        catch (RuntimeException ex) {
            failures.add(ex);
        }
        assertThat(failures).singleElement()
            .satisfies((failure) -> assertThat(failure).hasRootCauseInstanceOf(SchemaManagementException.class));
        assertThat(output).containsOnlyOnce("Beans ask the database before mode runner has upgraded it")
            .contains("\"entityManagerFactory\" (spring.jpa.hibernate.ddl-auto=validate)");
    }

    @Test
    void runnerIsEnoughWhereHibernateDoesNotLook(TestDatabase database, CapturedOutput output) {
        try (ConfigurableApplicationContext context = run(database, "runner", "none")) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(output).doesNotContain("Beans ask the database before");
    }

    private ConfigurableApplicationContext run(TestDatabase database, String mode, String ddl) {
        new Revisions(this.folder).add("0001", "Widgets", "CREATE TABLE widget (id bigint PRIMARY KEY);");
        SpringApplication application = new SpringApplication(JpaService.class, Migrations.class);
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

}
