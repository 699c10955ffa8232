package dev.migrate.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which of two files was there when a third was added, by the commits of Git. Nothing is
 * known if there is no Git, or a file is not committed.
 */
public final class GitOrder {

    private static final int PATIENCE_SECONDS = 10;

    /**
     * Tells whether a file was there when another was added.
     * @param file the file
     * @param later the other file
     * @return true if the other one's commit has it; null if that is not known
     */
    public @Nullable Boolean knows(Path file, Path later) {
        String first = added(file);
        String second = added(later);
        if (first == null || second == null) {
            return null;
        }
        Output answer = git(later, "merge-base", "--is-ancestor", first, second);
        return (answer.code() > 1) ? null : answer.code() == 0;
    }

    private static @Nullable String added(Path file) {
        Output output = git(file, "log", "--diff-filter=A", "--format=%H", "--",
                Objects.requireNonNull(file.getFileName()).toString());
        List<String> commits = output.text().lines().toList();
        return (output.code() == 0 && !commits.isEmpty()) ? commits.get(commits.size() - 1) : null;
    }

    private static Output git(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                .directory(Objects.requireNonNull(file.toAbsolutePath().getParent()).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? new Output(process.exitValue(), text)
                    : Output.NONE;
        }
        catch (IOException ex) {
            return Output.NONE;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return Output.NONE;
        }
    }

    private record Output(int code, String text) {

        /** Git did not answer. */
        private static final Output NONE = new Output(128, "");

    }

}
