package dev.migrate.sample.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/**
 * What {@code migrate current} costs as a whole process, against a JVM that opens one
 * connection and reads one row. All are run in turn, so that a machine that slows down
 * slows all of them. It needs the jar of the sample:
 * {@code mvn -pl sample-app -am package -DskipTests}, then
 * {@code mvn -pl sample-app -am -Pbenchmark test -Dtest=CommandLineBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PostgresTest
class CommandLineBenchmark {

    private static final int ROUNDS = 15;

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    @Test
    void currentAgainstABareConnection(TestDatabase database) throws Exception {
        Path jar = jar();
        Path extracted = this.folder.resolve("app").resolve(jar.getFileName());
        run(java(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                extracted.getParent().toString())));
        String archive = this.folder.resolve("app.jsa").toString();
        run(migrate(database, jar, List.of(), "upgrade"));
        run(migrate(database, extracted, List.of("-XX:ArchiveClassesAtExit=" + archive), "current"));
        List<String> archived = new ArrayList<>(QUICK);
        archived.add("-XX:SharedArchiveFile=" + archive);
        this.commands.put("bare JVM, one row", bare(database));
        this.commands.put("jar, --help", migrate(database, jar, List.of(), "--help"));
        this.commands.put("jar", migrate(database, jar, List.of(), "current"));
        this.commands.put("jar, C1 and serial GC", migrate(database, jar, QUICK, "current"));
        this.commands.put("extracted", migrate(database, extracted, List.of(), "current"));
        this.commands.put("extracted, C1 and serial GC", migrate(database, extracted, QUICK, "current"));
        this.commands.put("extracted, C1, serial GC and archive", migrate(database, extracted, archived, "current"));
        print(measure());
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter((file) -> file.getFileName().toString().matches("sample-app-.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar; run \"mvn -pl sample-app -am package -DskipTests\""))
                .toAbsolutePath();
        }
    }

    private static List<String> java(List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(words);
        return command;
    }

    private static List<String> bare(TestDatabase database) throws Exception {
        Path driver = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return java(List.of("-cp", Path.of("target", "test-classes") + ":" + driver, BareConnection.class.getName(),
                database.url(), database.user(), database.password()));
    }

    private static List<String> migrate(TestDatabase database, Path jar, List<String> options, String command) {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-jar", jar.toString(), "migrate", command, "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        return java(words);
    }

    private Map<String, double[]> measure() throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (Map.Entry<String, List<String>> command : this.commands.entrySet()) {
                double seconds = run(command.getValue());
                // the first round fills the caches of the machine
                if (round >= 0) {
                    times.computeIfAbsent(command.getKey(), (name) -> new double[ROUNDS])[round] = seconds;
                }
            }
        }
        return times;
    }

    private double run(List<String> command) throws Exception {
        Path output = this.folder.resolve("output.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(process.exitValue()).as(() -> read(output)).isZero();
        return seconds;
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        }
        catch (IOException ex) {
            return ex.toString();
        }
    }

    private static void print(Map<String, double[]> times) {
        double[] bare = times.values().iterator().next();
        System.out.printf("%-40s %8s %8s   (%d rounds, medians)%n", "", "seconds", "ratio", ROUNDS);
        times.forEach((name, seconds) -> {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = seconds[round] / bare[round];
            }
            System.out.printf("%-40s %8.3f %8.2f%n", name, median(seconds), median(ratios));
        });
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

}
