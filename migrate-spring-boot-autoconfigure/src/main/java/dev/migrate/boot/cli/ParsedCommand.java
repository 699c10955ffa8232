package dev.migrate.boot.cli;

import dev.migrate.boot.cli.command.CompletionCommand;
import dev.migrate.boot.cli.command.ExitCode;
import dev.migrate.boot.cli.command.Migrate;
import dev.migrate.boot.cli.command.Subcommand;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.startup.MigratedDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * A parsed command line: a command to run, or an exit code where the answer or an error
 * has been written already.
 *
 * @param command the command; null if nothing is left to do
 * @param instance the database that it is about
 * @param exitCode what the process ends with where there is no command
 */
record ParsedCommand(@Nullable Subcommand command, String instance, int exitCode) {

    static ParsedCommand parse(String[] arguments, Output output) {
        CommandLine commandLine = Migrate.commandLine(output);
        try {
            ParseResult result = commandLine.parseArgs(Arguments.own(arguments));
            while (result.hasSubcommand()) {
                result = result.subcommand();
            }
            CommandLine chosen = result.commandSpec().commandLine();
            if (result.isUsageHelpRequested()) {
                output.text(help(chosen, output));
                return without(ExitCode.DONE);
            }
            if (chosen.getCommand() instanceof CompletionCommand completion) {
                return without(completion.write(commandLine));
            }
            if (chosen.getCommand() instanceof Subcommand command) {
                return new ParsedCommand(command, Migrate.instance(commandLine), ExitCode.DONE);
            }
            output.report(List.of(UsageErrors.noCommand(commandLine)));
        }
        catch (ParameterException ex) {
            output.report(List.of(UsageErrors.of(ex)));
        }
        return without(ExitCode.USAGE);
    }

    private static ParsedCommand without(int exitCode) {
        return new ParsedCommand(null, MigratedDatabase.PRIMARY, exitCode);
    }

    private static String help(CommandLine commandLine, Output output) {
        StringWriter text = new StringWriter();
        commandLine.usage(new PrintWriter(text), output.isColored() ? Ansi.ON : Ansi.OFF);
        return text.toString();
    }

}
