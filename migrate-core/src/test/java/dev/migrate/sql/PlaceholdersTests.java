package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {

    @Test
    void withoutAValueATextStaysAsWritten() {
        assertThat(Placeholders.NONE.replace(source("${a} \\${b}"))).isEqualTo("${a} \\${b}");
    }

    @Test
    void aValueIsPutInAsItIs() {
        assertThat(new Placeholders(Map.of("a.b-c", "$1\\ ${a.b-c}")).replace(source("x ${a.b-c} \\${a} ${a b} ${}")))
            .isEqualTo("x $1\\ ${a.b-c} ${a} ${a b} ${}");
    }

    @Test
    void everyUnknownNameIsFoundWithTheNearestOnes() {
        MigrateException ex = catchThrowableOfType(MigrateException.class,
                () -> new Placeholders(Map.of("schema", "s")).replace(source("${schema}\n${shcema}\n\n${other}")));
        assertThat(ex.diagnostics()).extracting(Diagnostic::code).containsOnly(DiagnosticCode.UNKNOWN_PLACEHOLDER);
        assertThat(ex.diagnostics()).extracting(Diagnostic::headline)
            .containsExactly("a.sql:2: placeholder \"shcema\" has no value",
                    "a.sql:4: placeholder \"other\" has no value");
        assertThat(ex.diagnostics()).extracting(Diagnostic::hint)
            .containsExactly("Known placeholders with a like name: schema.",
                    "Set \"migrate.placeholders.other\", or write \\${ for a literal ${.");
    }

    private static SourceText source(String text) {
        return new SourceText(text, SourceLocation.of("a.sql"));
    }

}
