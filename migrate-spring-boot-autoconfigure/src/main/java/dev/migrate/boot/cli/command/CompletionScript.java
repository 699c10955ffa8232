package dev.migrate.boot.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completion script of our command line for bash 3.2 and newer. The generator of
 * picocli takes any word for a command, and {@code heads} and {@code current} are targets
 * too; here the first word that is not an option is the command.
 */
final class CompletionScript {

    // bash splits at "=", ":" and "@", which are words then; what it replaces has the "@"
    // with it, but not the others
    private static final String SCRIPT = """
            # bash completion of "{name}", written by "{name} completion"
            _complete_{name}() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
                local command='' options='' valued='' folders='' words='' index
                COMPREPLY=()
                if [[ $word == [=:@] ]]; then
                    word=''
                elif [[ $before == '=' ]]; then
                    before=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((index = 1; index < COMP_CWORD; index++)); do
                    if [[ ${COMP_WORDS[index]} != -* ]]; then
                        command=${COMP_WORDS[index]}
                        break
                    fi
                done
                case $command in
            {commands}
                esac
                if [[ " $folders " == *" $before "* ]]; then
                    compopt -o filenames 2>/dev/null
                    local IFS=$'\\n'
                    COMPREPLY=($(compgen -d -- "$word"))
                elif [[ " $valued " == *" $before "* ]]; then
                    return
                elif [[ $word == -* ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$word"))
                else
                    COMPREPLY=($(compgen -W "$words" -- "$word"))
                    if [[ $2 == @* ]]; then
                        COMPREPLY=("${COMPREPLY[@]/#/@}")
                    fi
                fi
            }
            complete -F _complete_{name} {name}
            """;

    private CompletionScript() {
    }

    /**
     * Writes the script.
     * @param name the word that a line begins with
     * @param commandLine all commands
     * @return the script
     */
    static String of(String name, CommandLine commandLine) {
        List<String> cases = new ArrayList<>();
        cases.add(options("''", commandLine.getCommandSpec(), commandLine.getSubcommands().keySet()));
        commandLine.getSubcommands()
            .forEach((command, child) -> cases.add(options(command, child.getCommandSpec(), targets(child))));
        return SCRIPT.replace("{name}", name).replace("{commands}", String.join("\n", cases));
    }

    private static List<String> targets(CommandLine command) {
        List<String> targets = new ArrayList<>();
        command.getCommandSpec().positionalParameters().forEach((parameter) -> {
            if (parameter.completionCandidates() != null) {
                parameter.completionCandidates().forEach(targets::add);
            }
        });
        return targets;
    }

    private static String options(String command, CommandSpec spec, Iterable<String> words) {
        return "        " + command + ")" + assignment("options", names(spec, (option) -> true))
                + assignment("valued", names(spec, (option) -> option.arity().max() > 0))
                + assignment("folders", names(spec, (option) -> option.type() == Path.class))
                + assignment("words", words) + " ;;";
    }

    private static List<String> names(CommandSpec spec, Predicate<OptionSpec> wanted) {
        return spec.options().stream().filter(wanted).flatMap((option) -> List.of(option.names()).stream()).toList();
    }

    private static String assignment(String variable, Iterable<String> words) {
        String joined = String.join(" ", words);
        return joined.isEmpty() ? "" : "\n            " + variable + "='" + joined + "'";
    }

}
