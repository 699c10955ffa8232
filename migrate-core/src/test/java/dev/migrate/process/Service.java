package dev.migrate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.Await;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own that runs {@link UpgradeProcess}. What it says goes to a file: a
 * process that writes into a pipe stops when it is not read.
 */
final class Service {

    private static final @Nullable String LOGGING = System.getProperty("logback.configurationFile");

    private final String name;

    private final Process process;

    private final Path output;

    private Service(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    static Service start(String name, TestDatabase database, String location) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                "-Dlogback.configurationFile=" + ((LOGGING != null) ? LOGGING : ""), "-cp", classPath,
                UpgradeProcess.class.getName(), name, database.url(), location);
        try {
            Path output = Files.createTempFile(name + "-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
            builder.environment().put(UpgradeProcess.USER, database.user());
            builder.environment().put(UpgradeProcess.PASSWORD, database.password());
            return new Service(name, builder.start(), output);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    String name() {
        return this.name;
    }

    /** Returns when the process only waits for its word. */
    Service awaitReady() {
        Await.until(this.name + " to be ready",
                () -> !this.process.isAlive() || said().contains(UpgradeProcess.READY + "\n"));
        assertThat(this.process.isAlive()).as("%s said: %s", this.name, said()).isTrue();
        return this;
    }

    private String said() {
        try {
            return Files.readString(this.output);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Lets the process upgrade. */
    void go() {
        try {
            this.process.getOutputStream().write('\n');
            this.process.getOutputStream().flush();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Ends the process with SIGKILL, and returns when it is gone. */
    void kill() {
        this.process.destroyForcibly();
        awaitEnd();
        try {
            Files.deleteIfExists(this.output);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    void assertEndsWell() {
        awaitEnd();
        assertThat(this.process.exitValue()).as("exit code of %s, which said: %s", this.name, said()).isZero();
    }

    private void awaitEnd() {
        Await.until(this.name + " to end", () -> !this.process.isAlive());
    }

}
