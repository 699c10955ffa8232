package dev.migrate.boot.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private String report(Terminal terminal, Diagnostic diagnostic) {
        PrintStream stream = new PrintStream(this.written, true, StandardCharsets.UTF_8);
        new Output(stream, stream, terminal).report(List.of(diagnostic));
        return this.written.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theSeverityAndTheCodeHaveColourOnATerminal() {
        Diagnostic warning = Diagnostic.warning(DiagnosticCode.DRIFT, "a: b").withHint("c: d");
        assertThat(report(new Terminal(true, true, 80, true), warning).lines())
            .containsExactly("\033[1;33mwarning MIG-0600\033[0m: a: b", "  hint: c: d");
    }

    @Test
    void elsewhereNothingHas() {
        Diagnostic error = Diagnostic.error(DiagnosticCode.DRIFT, "a: b");
        assertThat(report(new Terminal(true, true, 80, false), error)).isEqualTo("error MIG-0600: a: b");
    }

}
