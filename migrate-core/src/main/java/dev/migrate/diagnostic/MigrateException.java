package dev.migrate.diagnostic;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a command could not be carried out, as one or more diagnostics.
 *
 * @since 0.1
 */
public class MigrateException extends RuntimeException {

    private final transient List<Diagnostic> diagnostics;

    /**
     * Carries one diagnostic.
     * @param diagnostic what went wrong
     */
    public MigrateException(Diagnostic diagnostic) {
        this(List.of(diagnostic), null);
    }

    /**
     * Carries one diagnostic and what caused it.
     * @param diagnostic what went wrong
     * @param cause the exception behind it; suppressed instead, if it is among its own
     * causes
     */
    public MigrateException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(List.of(diagnostic), cause);
    }

    /**
     * Carries all findings of one look, in their order.
     * @param diagnostics what went wrong; at least one
     */
    public MigrateException(List<Diagnostic> diagnostics) {
        this(diagnostics, null);
    }

    private MigrateException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(diagnostics.stream().map(Diagnostic::format).collect(Collectors.joining(System.lineSeparator())),
                Causes.areFinite(cause) ? cause : null);
        if (cause != null && !Causes.areFinite(cause)) {
            // readers of exceptions, such as Spring's, follow the causes to their end
            addSuppressed(cause);
        }
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a diagnostic");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Gives the same failure with these words before every message, for one of several
     * databases.
     * @param words what it is about, with the colon and the space after it
     * @return a copy with the cause, the stack trace and what was suppressed
     */
    public MigrateException about(String words) {
        return with((diagnostic) -> diagnostic.about(words));
    }

    /**
     * Gives the same failure with advice for the database that it is about.
     * @param instance which one
     * @return a copy with the cause, the stack trace and what was suppressed; this
     * exception if nothing changes
     */
    public MigrateException in(Instance instance) {
        return with((diagnostic) -> diagnostic.in(instance));
    }

    /**
     * Gives the same failure with other diagnostics.
     * @param change gives the one that takes the place of another
     * @return a copy with the cause, the stack trace and what was suppressed; this
     * exception if nothing changes
     */
    public MigrateException with(UnaryOperator<Diagnostic> change) {
        List<Diagnostic> changed = this.diagnostics.stream().map(change).toList();
        if (changed.equals(this.diagnostics)) {
            return this;
        }
        MigrateException copy = new MigrateException(changed, getCause());
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /**
     * Gives the first diagnostic, the one to show where there is room for one.
     * @return what went wrong
     */
    public Diagnostic diagnostic() {
        return this.diagnostics.get(0);
    }

    /**
     * Gives every diagnostic.
     * @return one or more, in the order in which they were found
     */
    public List<Diagnostic> diagnostics() {
        return this.diagnostics;
    }

}
