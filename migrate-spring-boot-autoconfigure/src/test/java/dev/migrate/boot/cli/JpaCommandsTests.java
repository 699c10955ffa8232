package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.boot.jpa.shop.ShopService;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with entities, from its own jar. */
@PostgresTest
class JpaCommandsTests {

    @TempDir
    Path folder;

    @Test
    void theServiceStartsOnWhatItsEntitiesGave(TestDatabase database) {
        CommandProcess service = CommandProcess.on(database, this.folder).of(ShopService.class);
        String[] revision = { "revision", "--autogenerate", "-m", "Shop", "--migrate.desired-schema=jpa" };
        Answer written = service.run(revision);
        assertThat(written.err()).isEmpty();
        assertThat(written.out()).contains("create table \"customer\"", "Wrote ");
        assertThat(written.code()).isZero();
        assertThat(service.run("upgrade", "--quiet").code()).isZero();
        Answer nothing = service.run(revision);
        assertThat(nothing.err()).isEmpty();
        assertThat(nothing.out()).startsWith("Nothing to do");
        try (ConfigurableApplicationContext context = started(service)) {
            assertThat(context.getBean(EntityManagerFactory.class).isOpen()).isTrue();
        }
    }

    private static ConfigurableApplicationContext started(CommandProcess service) {
        String[] options = service.options().toArray(String[]::new);
        return new SpringApplicationBuilder(ShopService.class).web(WebApplicationType.NONE)
            .properties("spring.main.banner-mode=off", "logging.level.root=warn")
            .run(concat(options, "--spring.autoconfigure.exclude=", "--spring.jpa.hibernate.ddl-auto=validate",
                    "--migrate.startup.mode=initializer"));
    }

    private static String[] concat(String[] options, String... more) {
        String[] all = new String[options.length + more.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }

}
