package dev.migrate.boot.acceptance;

import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** A main class, for its own process. */
public final class FailingService {

    private FailingService() {
    }

    public static void main(String[] args) {
        SpringApplication.run(Service.Application.class, args);
    }

    /** Prepares a process without a web server, whose output is one stream. */
    static ProcessBuilder process(TestDatabase database, Path revisions, String... properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FailingService.class.getName()));
        command.add("--spring.datasource.url=" + database.url());
        command.add("--spring.datasource.username=" + database.user());
        command.add("--spring.datasource.password=" + database.password());
        command.add("--spring.main.web-application-type=none");
        command.add("--migrate.locations=file:" + revisions);
        command.addAll(List.of(properties));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

}
