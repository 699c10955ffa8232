package dev.migrate.boot.cli.command;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate completion}. It needs the commands' own words and nothing of the
 * service, so it answers before a context is made.
 */
@Command(name = "completion", description = "Write a script that lets bash complete commands and options.",
        footer = { "", "bash completes by the word that a line begins with; give the commands one in ~/.bashrc:", "",
                "  alias migrate='java -jar app.jar migrate'", "  source <(migrate completion)" })
public final class CompletionCommand {

    // it becomes part of the names of shell functions
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final Output output;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "migrate",
            description = "The alias or function that stands for \"java -jar app.jar migrate\". "
                    + "Default: ${DEFAULT-VALUE}.")
    private String name = "migrate";

    CompletionCommand(Output output) {
        this.output = output;
    }

    /**
     * Writes the script.
     * @param commandLine all commands
     * @return the exit code
     */
    public int write(CommandLine commandLine) {
        if (!WORD.matcher(this.name).matches()) {
            this.output.report(List.of(Diagnostic
                .error(DiagnosticCode.BAD_COMMAND_LINE, "\"" + this.name + "\" cannot be the name of a command")
                .withHint("Use letters, digits, \"-\" and \"_\".")));
            return ExitCode.USAGE;
        }
        this.output.text(CompletionScript.of(this.name, commandLine));
        return ExitCode.DONE;
    }

}
