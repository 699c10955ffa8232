package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.RevisionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code migrate edit}. */
@Command(name = "edit", description = "Open the file of a revision in $VISUAL or $EDITOR.")
final class EditCommand extends Subcommand {

    @Parameters(paramLabel = "REVISION", arity = "1..*",
            description = "Revisions, labels, heads, or current, which needs the database.")
    private List<String> targets = List.of();

    EditCommand(Output output) {
        super(output);
    }

    @Override
    public int run(Service service) {
        List<RevisionReport> revisions = files(service).show(this.targets.toArray(String[]::new));
        if (revisions.isEmpty()) {
            throw refused("there is no revision to edit", null);
        }
        List<String> command = new ArrayList<>(List.of(editor().split(" +", -1)));
        for (RevisionReport revision : revisions) {
            Path file = (revision.source() != null) ? files(service).find(revision.source()) : null;
            if (file == null) {
                throw refused("the source of revision \"" + revision.id() + "\" is not below this folder",
                        "Run the command in the folder of the service's sources.");
            }
            command.add(file.toString());
        }
        return open(command);
    }

    private static String editor() {
        String editor = Objects.requireNonNullElse(System.getenv("VISUAL"),
                Objects.requireNonNullElse(System.getenv("EDITOR"), ""));
        if (editor.isBlank()) {
            throw refused("no editor is known", "Set VISUAL or EDITOR.");
        }
        return editor.strip();
    }

    private static int open(List<String> command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            return (code == 0) ? ExitCode.DONE : ExitCode.FAILED;
        }
        catch (IOException ex) {
            throw refused("the editor \"" + command.get(0) + "\" cannot be started", "Set VISUAL or EDITOR.");
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static MigrateException refused(String message, @Nullable String hint) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, message).withHint(hint));
    }

}
