package dev.migrate.boot.cli.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.scaffold.Git;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks Git which files a branch adds or changes. */
final class GitChanges {

    private GitChanges() {
    }

    /**
     * Gives the files that differ from the place where the branch began, and those that
     * are not committed yet.
     * @throws MigrateException if Git does not know the commit
     */
    static Set<String> since(String reference, Path folder) {
        Set<String> files = new LinkedHashSet<>(
                git(folder, "diff", "--name-only", "--diff-filter=d", "--merge-base", reference));
        files.addAll(git(folder, "ls-files", "--full-name", "--others", "--exclude-standard"));
        return files;
    }

    private static List<String> git(Path folder, String... arguments) {
        Git.Answer answer = new Git(folder).ask(arguments);
        if (answer.code() != 0) {
            throw refused("git " + String.join(" ", arguments), answer.text());
        }
        return answer.lines();
    }

    private static MigrateException refused(String command, String answer) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "\"" + command + "\" failed")
            .withDetail(answer.strip().replaceAll("\\R", " "))
            .withHint("Name a commit, branch or tag that this clone has."));
    }

}
