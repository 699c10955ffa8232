package dev.migrate.boot.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.report.MigrationStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A service whose only word about its database is a container bean. */
@ExtendWith(DockerCondition.class)
class ServiceConnectionTests {

    private static final DockerImageName IMAGE = DockerImageName
        .parse(System.getProperty("migrate.test.image", "postgres:18.6"))
        .asCompatibleSubstituteFor("postgres");

    @Test
    void migratesTheContainersDatabase(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("1.sql"), """
                -- revision: 0001

                -- migrate:up
                CREATE TABLE customer (id bigint);

                -- migrate:down
                DROP TABLE customer;
                """);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run("--migrate.locations=file:" + folder, "--spring.main.banner-mode=off")) {
            assertThat(context.getBean(Migrator.class).status().status()).isEqualTo(MigrationStatus.UP_TO_DATE);
            assertThat(
                    context.getBean(JdbcClient.class).sql("SELECT count(*) FROM customer").query(Long.class).single())
                .isZero();
        }
    }

    @Test
    void aServiceWithoutADataSourceIsMigratedToo() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run("--spring.main.banner-mode=off",
                    "--spring.autoconfigure.exclude=" + DataSourceAutoConfiguration.class.getName())) {
            assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
            assertThat(context.getBean(Migrator.class).stamp("base")).isNotNull();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = HibernateJpaAutoConfiguration.class)
    static class Application {

        @Bean
        @ServiceConnection
        PostgreSQLContainer postgres() {
            // an engine on a loaded machine loses a start now and then
            return new PostgreSQLContainer(IMAGE).withStartupAttempts(3);
        }

    }

}
