package dev.migrate.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes orders of customers; its database is kept by migrate. */
@SpringBootApplication
public class SampleApplication {

    /**
     * Starts the service.
     * @param args properties, as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(SampleApplication.class, args);
    }

}
