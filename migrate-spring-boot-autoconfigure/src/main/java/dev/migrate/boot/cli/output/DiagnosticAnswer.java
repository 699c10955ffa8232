package dev.migrate.boot.cli.output;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A diagnostic for machines: its advice is the text that people read. */
record DiagnosticAnswer(DiagnosticCode code, Severity severity, String message, @Nullable String detail,
        @Nullable String hint, @Nullable SourceLocation location) {

    static DiagnosticAnswer of(Diagnostic diagnostic) {
        return new DiagnosticAnswer(diagnostic.code(), diagnostic.severity(), diagnostic.message(), diagnostic.detail(),
                diagnostic.hint(), diagnostic.location());
    }

}
