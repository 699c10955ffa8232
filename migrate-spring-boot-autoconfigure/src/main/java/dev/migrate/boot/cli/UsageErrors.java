package dev.migrate.boot.cli;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {

    private UsageErrors() {
    }

    static Diagnostic of(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String help = "Run \"" + command.qualifiedName() + " --help\".";
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command).withHint(hint(unmatched, help));
        }
        return error(message(wrong)).withHint(help);
    }

    static Diagnostic noCommand(CommandLine commandLine) {
        return error("no command is given")
            .withDetail("The commands are " + String.join(", ", names(commandLine)) + ".")
            .withHint("Run \"migrate --help\".");
    }

    private static Diagnostic unmatched(String word, CommandSpec command) {
        boolean first = command.parent() == null && !word.startsWith("-");
        if (first) {
            return error("unknown command \"" + word + "\"");
        }
        return error((word.startsWith("-") ? "unknown option \"" : "unexpected argument \"") + word + "\" of \""
                + command.qualifiedName() + "\"");
    }

    private static String hint(UnmatchedArgumentException unmatched, String help) {
        CommandLine commandLine = unmatched.getCommandLine();
        String word = unmatched.getUnmatched().get(0);
        Collection<String> known = word.startsWith("-") ? options(commandLine) : names(commandLine);
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> near = known.stream().filter((other) -> other.startsWith(name)).toList();
        near = near.isEmpty() ? Nearest.to(name, known) : near;
        return near.isEmpty() ? help : "Did you mean \"" + near.get(0) + "\"?";
    }

    private static List<String> options(CommandLine commandLine) {
        List<String> names = new ArrayList<>();
        commandLine.getCommandSpec().options().forEach((option) -> names.addAll(List.of(option.names())));
        return names;
    }

    private static List<String> names(CommandLine commandLine) {
        return List.copyOf(commandLine.getSubcommands().keySet());
    }

    private static String message(ParameterException wrong) {
        String message = wrong.getMessage();
        return (message != null) ? lowerCased(line(message)) : wrong.toString();
    }

    private static String line(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ").replace('\'', '"');
    }

    private static String lowerCased(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static Diagnostic error(@Nullable String message) {
        return Diagnostic.error(DiagnosticCode.BAD_COMMAND_LINE, String.valueOf(message));
    }

}
