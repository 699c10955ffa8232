package dev.migrate.boot.cli.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    static Set<String> since(String reference) {
        Set<String> files = new LinkedHashSet<>(
                git("diff", "--name-only", "--diff-filter=d", "--merge-base", reference));
        files.addAll(git("ls-files", "--others", "--exclude-standard"));
        // so that an empty answer does not mean all
        files.add("");
        return files;
    }

    private static List<String> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw refused(String.join(" ", command), answer);
            }
            return answer.lines().toList();
        }
        catch (IOException ex) {
            throw refused(String.join(" ", command), ex.toString());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw refused(String.join(" ", command), "It was interrupted.");
        }
    }

    private static MigrateException refused(String command, String answer) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, "\"" + command + "\" failed")
            .withDetail(answer.strip().replaceAll("\\R", " "))
            .withHint("Name a commit, branch or tag that this clone has."));
    }

}
