package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.boot.cli.command.ExitCode;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Terminal;
import dev.migrate.test.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTests {

    /** Splits a line as bash does, and asks what it is told to ask. */
    private static final String ASK = """
            source ./completion.bash || exit
            split=${1//=/ = }
            read -r -a COMP_WORDS <<< "${split//@/ @ }"
            if [[ $1 == *' ' ]]; then COMP_WORDS+=(''); fi
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            read -r -a told <<< "$(complete -p "${COMP_WORDS[0]}")"
            word=${COMP_WORDS[COMP_CWORD]}
            if [[ $1 == *@* ]]; then word=@${1#*@}; fi
            "${told[2]}" "${COMP_WORDS[0]}" "$word" "${COMP_WORDS[COMP_CWORD - 1]}"
            echo "${COMPREPLY[*]}"
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, delimiter = '|', nullValues = "nothing", textBlock = """
            migrate upgr|upgrade
            migrate --quiet h|history heads
            migrate --no|--no-color
            migrate upgrade --s|--sql
            migrate upgrade heads --s|--sql
            migrate upgrade h|head heads
            migrate downgrade b|base
            migrate upgrade billing@he|@head @heads
            migrate upgrade billing@|@base @head @heads
            migrate show current --j|--json
            migrate history --rev|--rev-range
            migrate history --rev-range |nothing
            migrate ensure-version --sq|--sql
            migrate revision -m |nothing
            migrate revision -m upgrade --sp|--splice
            migrate revision --version-path=src/ma|src/main
            migrate revision --version-path s|src
            migrate revision --head x --v|--version-path
            migrate upgarde --s|nothing
            migrate sch|schema
            migrate schema --o|--owners --output
            migrate schema --output s|src
            migrate completion --n|--name --no-color
            """)
    void bashCompletesCommandsAndOptions(String line, String completed) throws IOException {
        Files.createDirectories(this.folder.resolve("src/main"));
        assertThat(complete(line, "completion")).isEqualTo((completed != null) ? completed : "");
    }

    @Test
    void theNameIsTheUsers() throws IOException {
        assertThat(complete("shop-db down", "completion --name shop-db")).isEqualTo("downgrade");
    }

    @Test
    void aNameThatNoShellTakesIsRefused() {
        assertThat(write("completion --name $(id)")).isEqualTo(ExitCode.USAGE);
        assertThat(this.out.size()).isZero();
        assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("error MIG-0503: \"$(id)\" cannot be");
    }

    private String complete(String line, String command) throws IOException {
        assumeTrue(Programs.isInstalled("bash"), "bash is not installed");
        assertThat(write(command)).isEqualTo(ExitCode.DONE);
        assertThat(this.err.size()).isZero();
        Files.write(this.folder.resolve("completion.bash"), this.out.toByteArray());
        Files.writeString(this.folder.resolve("ask.bash"), ASK);
        return Programs.run(this.folder, Map.of(), List.of("bash", "--norc", "ask.bash", line)).strip();
    }

    private int write(String line) {
        Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
                new PrintStream(this.err, true, StandardCharsets.UTF_8), Terminal.NONE);
        ParsedCommand parsed = ParsedCommand.parse(("migrate " + line).split(" ", -1), output);
        assertThat(parsed.command()).isNull();
        return parsed.exitCode();
    }

}
