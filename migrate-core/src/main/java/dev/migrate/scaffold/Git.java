package dev.migrate.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks Git about the sources. */
public final class Git {

    private static final int NO_ANSWER = 128;

    private final Path folder;

    /**
     * Asks in a folder.
     * @param folder a folder of the clone
     */
    public Git(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Runs a command. Names of files are answered as they are, in UTF-8.
     * @param arguments what follows {@code git}
     * @return what it answers; a failure if there is no Git, or the thread is interrupted
     */
    public Answer ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).directory(this.folder.toFile())
                .redirectErrorStream(true)
                .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text);
        }
        catch (IOException ex) {
            return new Answer(NO_ANSWER, ex.toString());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Answer(NO_ANSWER, "interrupted");
        }
    }

    /**
     * The answer of Git.
     *
     * @param code the exit code; 0 if it did what was asked
     * @param text what it wrote
     */
    public record Answer(int code, String text) {

        /**
         * Gives the lines.
         * @return what it wrote, line by line
         */
        public List<String> lines() {
            return this.text.lines().toList();
        }

    }

}
