package dev.migrate.boot.cli.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service whose own beans must not be made for a command. */
@SpringBootApplication
public class CliService {

    /** Starts as every service does. */
    public static void main(String[] arguments) {
        SpringApplication.run(CliService.class, arguments);
    }

    @Bean
    Object trap() {
        throw new IllegalStateException("a bean of the service was made for a command");
    }

}
