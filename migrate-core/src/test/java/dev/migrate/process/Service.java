package dev.migrate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A JVM of its own that runs {@link UpgradeProcess}. */
final class Service {

    private final String name;

    private final Process process;

    private final BufferedReader output;

    private Service(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = process.inputReader();
    }

    static Service start(String name, TestDatabase database, String location) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath,
                UpgradeProcess.class.getName(), name, database.url(), location);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(UpgradeProcess.USER, database.user());
        builder.environment().put(UpgradeProcess.PASSWORD, database.password());
        try {
            return new Service(name, builder.start());
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
        StringBuilder before = new StringBuilder();
        try {
            String line = this.output.readLine();
            while (line != null && !line.equals(UpgradeProcess.READY)) {
                before.append(line).append('\n');
                line = this.output.readLine();
            }
            assertThat(line).as("%s said: %s", this.name, before).isNotNull();
            return this;
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
        this.process.destroyForcibly().onExit().join();
    }

    void assertEndsWell() {
        CompletableFuture<String> said = CompletableFuture
            .supplyAsync(() -> this.output.lines().collect(Collectors.joining("\n")));
        int exit = this.process.onExit().join().exitValue();
        assertThat(exit).as("exit code of %s, which said: %s", this.name, said.join()).isZero();
    }

}
