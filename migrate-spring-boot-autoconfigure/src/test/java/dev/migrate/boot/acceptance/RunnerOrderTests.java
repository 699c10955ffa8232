package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's own runners find the tables. */
@PostgresTest
class RunnerOrderTests {

    @TempDir
    Path folder;

    @Test
    void theUpgradeComesBeforeRunnersOfHighestPrecedence(TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        try (Service service = Service.on(database, revisions.folder()).with(Eager.class).start()) {
            assertThat(service.started().getBean(Eager.class).found).containsExactly("priority 0", "annotated 0");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Eager {

        private final List<String> found = new ArrayList<>();

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ApplicationRunner annotated(JdbcClient jdbc) {
            return (arguments) -> count("annotated", jdbc);
        }

        @Bean
        ApplicationRunner priority(JdbcClient jdbc) {
            return new Priority(() -> count("priority", jdbc));
        }

        private void count(String name, JdbcClient jdbc) {
            this.found.add(name + " " + jdbc.sql("SELECT count(*) FROM customer").query(Integer.class).single());
        }

    }

    private record Priority(Runnable work) implements ApplicationRunner, PriorityOrdered {

        @Override
        public void run(ApplicationArguments args) {
            this.work.run();
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 1;
        }

    }

}
