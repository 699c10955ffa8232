package dev.migrate.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that tests compare with, where they are installed. */
public final class Programs {

    private static final long LIMIT_SECONDS = 60;

    private Programs() {
    }

    /** Returns whether a program is found on the path. */
    public static boolean isInstalled(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(":", -1)).anyMatch((folder) -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs a program to its end and gives both of its streams; it must end well. */
    public static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "program", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command.get(0) + " does not end: " + Files.readString(output));
            }
            String text = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(command.get(0) + " ended with " + process.exitValue() + ": " + text);
            }
            return text;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** Feeds a script to psql, as the script says that it is to be run. */
    public static void psql(TestDatabase database, Path folder, String script) {
        try {
            Path file = Files.writeString(folder.resolve("script.psql"), script);
            String address = database.url().substring("jdbc:".length());
            run(folder, Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()),
                    List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file.toString(), address));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
