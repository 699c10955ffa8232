package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The warnings of one command. A plan is made before the lock and again under it; a
 * warning is logged once.
 */
final class Warnings {

    private static final Log logger = LogFactory.getLog(Warnings.class);

    private final Instance instance;

    private final Set<Diagnostic> warned = new HashSet<>();

    Warnings(Instance instance) {
        this.instance = instance;
    }

    void warn(List<Diagnostic> found) {
        found.stream()
            .filter(this.warned::add)
            .map((diagnostic) -> this.instance.label() + diagnostic.in(this.instance).format())
            .forEach(logger::warn);
    }

    /** Logs what the failure does not say itself. */
    void tellBeside(List<Diagnostic> found, MigrateException failure) {
        Set<DiagnosticCode> said = failure.diagnostics()
            .stream()
            .map(Diagnostic::code)
            .collect(Collectors.toUnmodifiableSet());
        warn(found.stream().filter((diagnostic) -> !said.contains(diagnostic.code())).toList());
    }

}
