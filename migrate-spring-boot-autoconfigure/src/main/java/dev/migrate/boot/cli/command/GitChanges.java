package dev.migrate.boot.cli.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.scaffold.Git;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Git which files a branch adds or changes. */
final class GitChanges {

    private static final String NAME = "Name a commit, branch or tag that this clone has.";

    private GitChanges() {
    }

    /**
     * Gives the files that differ from the place where the branch began, and those that
     * are not committed yet.
     * @throws MigrateException if the folder is not in a clone, or that does not have the
     * commit
     */
    static Set<String> since(String reference, Path folder) {
        Git git = new Git(folder);
        String commit = commit(git, reference);
        Set<String> files = new LinkedHashSet<>(
                lines(git, "diff", "--name-only", "--diff-filter=d", "--merge-base", commit));
        files.addAll(lines(git, "ls-files", "--full-name", "--others", "--exclude-standard"));
        return files;
    }

    private static String commit(Git git, String reference) {
        Git.Answer answer = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}");
        return switch (answer.code()) {
            case 0 -> answer.lines().get(0);
            case 1 -> throw refused("Git does not know the commit \"" + reference + "\"", null, NAME);
            default -> throw refused("Git cannot be asked here", answer,
                    "Run the command in a folder of the service's clone.");
        };
    }

    private static List<String> lines(Git git, String... arguments) {
        Git.Answer answer = git.ask(arguments);
        if (answer.code() != 0) {
            throw refused("\"git " + String.join(" ", arguments) + "\" failed", answer, NAME);
        }
        return answer.lines();
    }

    private static MigrateException refused(String message, Git.@Nullable Answer answer, String hint) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, message)
            .withDetail((answer != null) ? answer.lines().stream().findFirst().orElse("") : null)
            .withHint(hint));
    }

}
