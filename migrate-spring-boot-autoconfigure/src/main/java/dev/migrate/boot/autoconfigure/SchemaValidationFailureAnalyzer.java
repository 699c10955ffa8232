package dev.migrate.boot.autoconfigure;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Causes;
import dev.migrate.report.RevisionReport;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/**
 * Says why Hibernate's validation fails in modes {@code runner} and {@code verify}: it
 * looks before the revisions run, or before it is known that they have not. Hibernate's
 * exception is known by its name, since most services that have us do not have it.
 */
class SchemaValidationFailureAnalyzer implements FailureAnalyzer {

    private static final String EXCEPTION = "org.hibernate.tool.schema.spi.SchemaManagementException";

    /** Exists in mode {@code runner} only. */
    private static final String RUNNER = "migrationRunner";

    /** Exists in mode {@code verify} only. */
    private static final String VERIFICATION = "migrationVerification";

    private static final int LISTED = 10;

    private final BeanFactory beans;

    private final Environment environment;

    SchemaValidationFailureAnalyzer(BeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable validation = validation(failure);
        boolean verifies = this.beans.containsBean(VERIFICATION);
        if (validation == null || !(verifies || this.beans.containsBean(RUNNER))) {
            return null;
        }
        List<RevisionReport> pending = new LeftBehind(this.beans, this.environment).pending();
        String found = "Hibernate does not find the schema that the entities are mapped to: " + validation.getMessage()
                + System.lineSeparator();
        if (pending != null && pending.isEmpty()) {
            return new FailureAnalysis(found + "No revision is pending: none makes what the entities need.",
                    Advice.of("Write a revision, as ")
                        .command("revision", "--autogenerate")
                        .text(" does with migrate.desired-schema=jpa.")
                        .toString(),
                    validation);
        }
        String facts = found + ((pending != null) ? list(pending) : "");
        return verifies ? unverified(facts, validation) : later(facts, validation);
    }

    private static FailureAnalysis later(String found, Throwable validation) {
        return new FailureAnalysis(
                found + "In mode \"runner\" revisions run when the context is ready, after Hibernate has looked.",
                "Set migrate.startup.mode=initializer to run them before it.", validation);
    }

    private static FailureAnalysis unverified(String found, Throwable validation) {
        return new FailureAnalysis(
                found + "In mode \"verify\" this service runs no revision, and Hibernate looks before the check.",
                Advice.of("Run ").command("upgrade").text(" before the service starts.").toString(), validation);
    }

    private static String list(List<RevisionReport> pending) {
        String names = pending.stream()
            .limit(LISTED)
            .map((revision) -> revision.message().isEmpty() ? revision.id()
                    : revision.id() + " \"" + revision.message() + "\"")
            .collect(Collectors.joining(", "));
        String more = (pending.size() > LISTED) ? " and " + (pending.size() - LISTED) + " more" : "";
        return "Pending: " + names + more + ". ";
    }

    private static @Nullable Throwable validation(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause.getClass().getName().equals(EXCEPTION)) {
                return cause;
            }
        }
        return null;
    }

}
