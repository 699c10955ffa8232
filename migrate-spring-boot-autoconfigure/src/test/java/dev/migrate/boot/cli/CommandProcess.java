package dev.migrate.boot.cli;

import dev.migrate.boot.cli.service.CliService;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command in its own process, as a user starts it.
 *
 * @param folder the working directory
 * @param options properties of every call
 * @param service what is started
 */
record CommandProcess(Path folder, List<String> options, Class<?> service) {

    CommandProcess(Path folder, List<String> options) {
        this(folder, options, CliService.class);
    }

    static CommandProcess on(TestDatabase database, Path folder) {
        return new CommandProcess(folder,
                List.of("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(), "--migrate.locations=file:" + folder));
    }

    static CommandProcess withoutDatabase(Path folder) {
        return new CommandProcess(folder, List.of("--migrate.locations=file:" + folder));
    }

    CommandProcess of(Class<?> other) {
        return new CommandProcess(this.folder, this.options, other);
    }

    Answer run(String... words) {
        try {
            Path out = Files.createTempFile("migrate", ".out");
            Path err = Files.createTempFile("migrate", ".err");
            Process process = builder(List.of(words)).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
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

    ProcessBuilder builder(List<String> words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto", "-Dfile.encoding=" + StandardCharsets.UTF_8, "-cp",
                        System.getProperty("java.class.path"), this.service.getName(), "migrate"));
        command.addAll(words);
        command.addAll(words.contains("--") ? List.of() : this.options);
        return new ProcessBuilder(command).directory(this.folder.toFile());
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
