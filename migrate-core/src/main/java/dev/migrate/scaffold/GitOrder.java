package dev.migrate.scaffold;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of two files was there when a third was added, by the commits of Git. Nothing is
 * known without Git, or of two files that are not committed.
 */
public final class GitOrder {

    /**
     * Returns whether a file was there when another was added.
     * @param file the file
     * @param later the other file
     * @return true if the other one's commit has it; null if that is not known
     */
    public @Nullable Boolean knows(Path file, Path later) {
        List<String> first = commits(file);
        List<String> second = commits(later);
        if (first == null || second == null || (first.isEmpty() && second.isEmpty())) {
            return null;
        }
        if (first.isEmpty() || second.isEmpty()) {
            // what is committed knows nothing of what is not
            return second.isEmpty();
        }
        int code = git(later).ask("merge-base", "--is-ancestor", added(first), added(second)).code();
        return (code > 1) ? null : code == 0;
    }

    private static String added(List<String> commits) {
        return commits.get(commits.size() - 1);
    }

    /**
     * Gives the commits that have added a file, newest first; null if Git does not
     * answer.
     */
    private static @Nullable List<String> commits(Path file) {
        Git.Answer answer = git(file).ask("log", "--diff-filter=A", "--format=%H", "--",
                Objects.requireNonNull(file.getFileName()).toString());
        return (answer.code() == 0) ? answer.lines() : null;
    }

    private static Git git(Path file) {
        return new Git(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

}
