package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what went wrong in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MigrateFailureAnalyzer extends AbstractFailureAnalyzer<MigrateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrateException cause) {
        String description = cause.diagnostics()
            .stream()
            .map(MigrateFailureAnalyzer::describe)
            .collect(Collectors.joining(System.lineSeparator()));
        String action = cause.diagnostics()
            .stream()
            .map(Diagnostic::hint)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(description, action.isEmpty() ? null : action, cause);
    }

    private static String describe(Diagnostic diagnostic) {
        String headline = diagnostic.code().id() + ": " + diagnostic.headline();
        return (diagnostic.detail() == null) ? headline
                : headline + System.lineSeparator() + "  " + diagnostic.detail();
    }

}
