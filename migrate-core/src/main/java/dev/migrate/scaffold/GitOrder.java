package dev.migrate.scaffold;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of two files was there when a third was added, by the commits of Git. Nothing is
 * known if there is no Git, or a file is not committed.
 */
public final class GitOrder {

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
        int code = git(later).ask("merge-base", "--is-ancestor", first, second).code();
        return (code > 1) ? null : code == 0;
    }

    private static @Nullable String added(Path file) {
        Git.Answer answer = git(file).ask("log", "--diff-filter=A", "--format=%H", "--",
                Objects.requireNonNull(file.getFileName()).toString());
        List<String> commits = answer.lines();
        return (answer.code() == 0 && !commits.isEmpty()) ? commits.get(commits.size() - 1) : null;
    }

    private static Git git(Path file) {
        return new Git(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

}
