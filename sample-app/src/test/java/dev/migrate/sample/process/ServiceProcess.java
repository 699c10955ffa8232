package dev.migrate.sample.process;

import dev.migrate.test.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a service in a JVM of its own, the small one unless another is named. */
final class ServiceProcess {

    private static final long LIMIT_SECONDS = 120;

    private final TestDatabase database;

    private final Path output;

    private final List<String> jvm = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));

    private final List<String> properties = new ArrayList<>();

    private final List<String> words = new ArrayList<>();

    private String url;

    private String classPath = classPath();

    private String service = SmallService.class.getName();

    /**
     * Prepares a run.
     * @param database the database that the service is given
     * @param output the file that takes what it prints
     */
    ServiceProcess(TestDatabase database, Path output) {
        this.database = database;
        this.url = database.url();
        this.output = output;
    }

    /** Gives it an address at which nothing listens. */
    ServiceProcess withoutDatabase() {
        this.url = "jdbc:postgresql://localhost:1/nothing";
        return this;
    }

    ServiceProcess with(String property) {
        this.properties.add("--" + property);
        return this;
    }

    ServiceProcess jvm(String option) {
        this.jvm.add(option);
        return this;
    }

    ServiceProcess command(String... words) {
        this.words.addAll(List.of(words));
        return this;
    }

    /** Starts another service, with classes of its own before all others. */
    ServiceProcess of(String type, Path... classes) {
        this.service = type;
        this.classPath = Stream.concat(Stream.of(classes), Stream.of(classPath()))
            .map(Object::toString)
            .collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    /** Starts it, waits for its end and gives what it left. */
    Ended run() {
        try {
            Process process = start();
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

    /** Starts it; the caller ends it. */
    Process start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(this.jvm);
        command.addAll(List.of("-cp", this.classPath, this.service));
        command.addAll(this.words);
        command.addAll(arguments());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.output.toFile()).start();
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--spring.datasource.url=" + this.url, "--spring.datasource.username=" + this.database.user(),
                        "--spring.datasource.password=" + this.database.password()));
        if (this.service.equals(SmallService.class.getName())) {
            // the sample's own application.yml is on the class path too
            arguments.addAll(List.of("--spring.main.web-application-type=none", "--spring.config.name=small"));
        }
        arguments.addAll(this.properties);
        return arguments;
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * A process that has ended.
     *
     * @param exitCode as the operating system saw it
     * @param output what it printed
     */
    record Ended(int exitCode, String output) {

    }

}
