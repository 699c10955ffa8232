package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.command.ExitCode;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    upgrad head             | unknown command "upgrad"                                 | Did you mean "upgrade"?
                    stat                    | unknown command "stat"                                   | Did you mean "status"?
                    upgrade --sqll          | unknown option "--sqll" of "migrate upgrade"             | Did you mean "--sql"?
                    history --rev-rang=a:b  | unknown option "--rev-rang=a:b" of "migrate history"     | Did you mean "--rev-range"?
                    current 0001            | unexpected argument "0001" of "migrate current"          | Run "migrate current --help".
                    downgrade               | missing required parameter: "TARGET"                     | Run "migrate downgrade --help".
                    xyzzy                   | unknown command "xyzzy"                                  | Run "migrate --help".
                    """)
    void aSlipIsAnsweredWithWhatWasMeant(String line, String message, String hint) {
        ParsedCommand parsed = parse(line);
        assertThat(parsed.command()).isNull();
        assertThat(parsed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(this.err.toString(StandardCharsets.UTF_8))
            .isEqualToNormalizingNewlines("error MIG-0503: " + message + "\n  hint: " + hint + "\n");
        assertThat(this.out.size()).isZero();
    }

    @Test
    void helpIsAnAnswerAndNeedsNoCommand() {
        ParsedCommand parsed = parse("upgrade --help");
        assertThat(parsed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(parsed.command()).isNull();
        assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("Usage: migrate upgrade")
            .contains("--sql", "TARGET")
            .doesNotContain("\033");
        assertThat(this.err.size()).isZero();
    }

    @Test
    void noCommandIsAnError() {
        assertThat(parse("").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("error MIG-0503: no command is given");
    }

    @Test
    void optionsOfAllCommandsStandOnEitherSide() {
        assertThat(parse("--quiet heads").command()).isNotNull();
        assertThat(parse("heads --quiet --json --no-color").command()).isNotNull();
    }

    private ParsedCommand parse(String line) {
        String[] words = ("migrate " + line).strip().split(" +", -1);
        Output output = new Output(new PrintStream(this.out, true, StandardCharsets.UTF_8),
                new PrintStream(this.err, true, StandardCharsets.UTF_8), Terminal.NONE);
        return ParsedCommand.parse(words, output);
    }

}
