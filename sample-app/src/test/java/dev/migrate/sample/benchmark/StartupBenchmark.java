package dev.migrate.sample.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.benchmark.service.StartedService;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a tool adds to the start of a service whose database is at its target: the same
 * web service with none, with migrate, with Spring Boot's module for Flyway, and with
 * that for Liquibase (4.33, the last under the Apache License), each in a JVM of its own,
 * in turn. Best after {@code mvn -pl sample-app -am package -DskipTests}, so that migrate
 * is a jar as the others are:
 * {@code mvn -pl sample-app -am -Pbenchmark test -Dtest=StartupBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 * More rounds or fewer with {@code -Drounds=40}.
 */
@PostgresTest
class StartupBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    private static final int REVISIONS = Integer.getInteger("revisions", 50);

    private static final double HALF = 0.5;

    private static final Pattern STARTED = Pattern.compile(StartedService.MARK + "(\\d+) (\\d+)");

    @TempDir
    Path folder;

    private final Map<Tool, Times> times = new EnumMap<>(Tool.class);

    @Test
    void startWithNothingPending(TestDatabase database) throws Exception {
        Map<Tool, List<String>> commands = new EnumMap<>(Tool.class);
        for (Tool tool : Tool.values()) {
            database.run("CREATE SCHEMA " + tool);
            this.times.put(tool, new Times());
            commands.put(tool, command(tool, database));
        }
        for (int round = -2; round < ROUNDS; round++) {
            List<Tool> order = new ArrayList<>(List.of(Tool.values()));
            Collections.rotate(order, round);
            for (Tool tool : order) {
                measure(commands.get(tool), (round < 0) ? null : this.times.get(tool), round);
            }
        }
        assertThat(database.strings(
                "SELECT schemaname::text FROM pg_tables WHERE tablename = 't" + REVISIONS + "' ORDER BY schemaname"))
            .containsExactly("flyway", "liquibase", "migrate");
        print();
    }

    private List<String> command(Tool tool, TestDatabase database) throws Exception {
        Path scripts = Files.createDirectories(this.folder.resolve(tool.name()));
        for (int number = 1; number <= REVISIONS; number++) {
            tool.write(scripts, number, "CREATE TABLE t%d (id bigint PRIMARY KEY);".formatted(number));
        }
        String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema="
                + tool.name().toLowerCase(Locale.ROOT);
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                tool.classPath(all, scripts), StartedService.class.getName(), "--server.port=0",
                "--spring.config.name=none", "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    private void measure(List<String> command, Times times, int round) throws Exception {
        Path output = this.folder.resolve("output.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output);
        Matcher started = STARTED.matcher(text);
        assertThat(started.find()).as(text).isTrue();
        if (times != null) {
            times.wall[round] = Double.parseDouble(started.group(1));
            times.processor[round] = Double.parseDouble(started.group(2));
        }
    }

    private void print() {
        System.out.printf("%-10s %12s %14s %24s %24s   (%d rounds, %d revisions, medians and middle halves)%n", "",
                "started, ms", "processor, ms", "adds (started)", "adds (processor)", ROUNDS, REVISIONS);
        this.times
            .forEach((tool, own) -> System.out.printf("%-10s %12.0f %14.0f %24s %24s%n", tool, part(own.wall, HALF),
                    part(own.processor, HALF), spread(added(tool, true)), spread(added(tool, false))));
        System.out.printf("migrate adds %.2f of what Flyway adds to the time, %.2f to the processor time%n",
                part(added(Tool.MIGRATE, true), HALF) / part(added(Tool.FLYWAY, true), HALF),
                part(added(Tool.MIGRATE, false), HALF) / part(added(Tool.FLYWAY, false), HALF));
    }

    /** Gives the difference in each round, since rounds differ more than tools. */
    private double[] added(Tool tool, boolean wall) {
        double[] own = wall ? this.times.get(tool).wall : this.times.get(tool).processor;
        double[] none = wall ? this.times.get(Tool.NONE).wall : this.times.get(Tool.NONE).processor;
        double[] differences = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            differences[round] = own[round] - none[round];
        }
        return differences;
    }

    private static String spread(double[] values) {
        return "%.0f (%.0f to %.0f)".formatted(part(values, HALF), part(values, 0.25), part(values, 0.75));
    }

    /** Gives the value that a part of the others is below. */
    private static double part(double[] values, double below) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * below)];
    }

    /** Of one tool, a value for each round, in milliseconds. */
    private static final class Times {

        private final double[] wall = new double[ROUNDS];

        private final double[] processor = new double[ROUNDS];

    }

}
