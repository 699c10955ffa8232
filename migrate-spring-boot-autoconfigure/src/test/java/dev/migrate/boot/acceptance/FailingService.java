package dev.migrate.boot.acceptance;

import org.springframework.boot.SpringApplication;

/** A main class, for a process of its own. */
public final class FailingService {

    private FailingService() {
    }

    public static void main(String[] args) {
        SpringApplication.run(Service.Application.class, args);
    }

}
