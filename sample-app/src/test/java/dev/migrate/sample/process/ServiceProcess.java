package dev.migrate.sample.process;

import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the small service in a JVM of its own, from its start to its end. */
final class ServiceProcess {

    private static final long LIMIT_SECONDS = 120;

    private final TestDatabase database;

    private final Path output;

    private final List<String> properties = new ArrayList<>();

    /**
     * Prepares a run.
     * @param database the database that the service is given
     * @param output the file that takes what it prints
     */
    ServiceProcess(TestDatabase database, Path output) {
        this.database = database;
        this.output = output;
    }

    ServiceProcess with(String property) {
        this.properties.add("--" + property);
        return this;
    }

    /** Starts it, waits for its end and gives what it left. */
    Ended run() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", classPath(), SmallService.class.getName(), "--spring.main.web-application-type=none",
                        // the sample's own application.yml is on the class path too
                        "--spring.config.name=small", "--spring.datasource.url=" + this.database.url(),
                        "--spring.datasource.username=" + this.database.user(),
                        "--spring.datasource.password=" + this.database.password()));
        command.addAll(this.properties);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(this.output.toFile())
                .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("no end after " + LIMIT_SECONDS + " s:\n" + Files.readString(this.output));
            }
            return new Ended(process.exitValue(), Files.readString(this.output));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * A process that is no more.
     *
     * @param exitCode as the operating system saw it
     * @param output what it printed
     */
    record Ended(int exitCode, String output) {

    }

}
