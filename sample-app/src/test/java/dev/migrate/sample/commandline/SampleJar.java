package dev.migrate.sample.commandline;

import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The command line of the sample's jar, as a user starts it: a process a command. */
final class SampleJar {

    private static final long LIMIT_SECONDS = 60;

    private final Path folder;

    private final List<String> options = new ArrayList<>();

    /**
     * Prepares calls.
     * @param folder the working directory, which also takes what a process writes
     * @param database the database that the service is given
     */
    SampleJar(Path folder, TestDatabase database) {
        this.folder = folder;
        with("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    SampleJar with(String... more) {
        this.options.addAll(List.of(more));
        return this;
    }

    /** Runs one command to its end. */
    Answer run(List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-jar",
                        Objects.requireNonNull(System.getProperty("sample.jar")), "migrate"));
        command.addAll(words);
        command.addAll(this.options);
        Path out = this.folder.resolve("out.txt");
        Path err = this.folder.resolve("err.txt");
        try {
            Process process = new ProcessBuilder(command).directory(this.folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command does not end: " + String.join(" ", words));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /**
     * What a process left.
     *
     * @param code its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Answer(int code, String out, String err) {

    }

}
