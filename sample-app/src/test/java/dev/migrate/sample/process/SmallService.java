package dev.migrate.sample.process;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service with nothing but a database, for its own process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class SmallService {

    public static void main(String[] args) {
        SpringApplication.run(SmallService.class, args);
    }

    // makes the pool open its connection, whether or not the engine has asked for one
    @Bean
    ApplicationRunner useOfTheDatabase(DataSource dataSource) {
        return (arguments) -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.isValid(0);
            }
        };
    }

}
