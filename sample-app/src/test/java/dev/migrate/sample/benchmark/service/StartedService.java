package dev.migrate.sample.benchmark.service;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A web service that uses its database once and ends; it prints how long it took from the
 * start of the JVM, and how much processor time. What migrates its database is a matter
 * of the class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartedService {

    /** Stands before the milliseconds. */
    public static final String MARK = "started after ";

    /**
     * Starts, prints and ends.
     * @param arguments properties
     * @throws Exception if the database cannot be used
     */
    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext context = SpringApplication.run(StartedService.class, arguments);
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            connection.isValid(0);
        }
        long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        long processor = ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map((duration) -> duration.toMillis())
            .orElse(0L);
        System.out.println(MARK + wall + " " + processor);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

}
