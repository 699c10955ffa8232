package dev.migrate.diagnostic;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong or deserves a look, after PostgreSQL's error style guide.
 *
 * @param code the stable code; listed in {@code docs/errors.md}
 * @param severity how grave it is
 * @param message what failed, on one line, lower-case start, no full stop, names quoted
 * @param detail facts, and the state left behind; null if the message says it all
 * @param advice a command or an edit that helps; null if it could only be guessed
 * @param location where; null if no place is known
 * @since 0.1
 */
public record Diagnostic(DiagnosticCode code, Severity severity, String message, @Nullable String detail,
        @Nullable Advice advice, @Nullable SourceLocation location) {

    /** Refuses a diagnostic without code, severity or message. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Gives an error with no detail, hint or place.
     * @param code the stable code
     * @param message what failed
     * @return the diagnostic
     */
    public static Diagnostic error(DiagnosticCode code, String message) {
        return new Diagnostic(code, Severity.ERROR, message, null, null, null);
    }

    /**
     * Gives a warning with no detail, hint or place.
     * @param code the stable code
     * @param message what deserves a look
     * @return the diagnostic
     */
    public static Diagnostic warning(DiagnosticCode code, String message) {
        return new Diagnostic(code, Severity.WARNING, message, null, null, null);
    }

    /**
     * Gives the same diagnostic with these facts.
     * @param detail facts, and the state left behind
     * @return a copy
     */
    public Diagnostic withDetail(@Nullable String detail) {
        return new Diagnostic(this.code, this.severity, this.message, detail, this.advice, this.location);
    }

    /**
     * Gives the same diagnostic with this advice.
     * @param hint a command or an edit
     * @return a copy
     */
    public Diagnostic withHint(@Nullable String hint) {
        return withHint((hint != null) ? Advice.of(hint) : null);
    }

    /**
     * Gives the same diagnostic with this advice, which may name commands and settings.
     * @param advice a command or an edit
     * @return a copy
     */
    public Diagnostic withHint(@Nullable Advice advice) {
        return new Diagnostic(this.code, this.severity, this.message, this.detail, advice, this.location);
    }

    /**
     * Gives the advice as text.
     * @return a command or an edit that helps; null if it could only be guessed
     */
    public @Nullable String hint() {
        return (this.advice != null) ? this.advice.toString() : null;
    }

    /**
     * Gives the same diagnostic with another weight.
     * @param severity how grave it is
     * @return a copy
     */
    public Diagnostic as(Severity severity) {
        return new Diagnostic(this.code, severity, this.message, this.detail, this.advice, this.location);
    }

    /**
     * Gives the same diagnostic with advice for the database that it is about.
     * @param instance which one
     * @return a copy
     */
    public Diagnostic in(Instance instance) {
        return (this.advice != null) ? withHint(this.advice.in(instance)) : this;
    }

    /**
     * Gives the same diagnostic at this place.
     * @param location where it is
     * @return a copy
     */
    public Diagnostic at(@Nullable SourceLocation location) {
        return new Diagnostic(this.code, this.severity, this.message, this.detail, this.advice, location);
    }

    /**
     * Gives the same diagnostic with these words before its message.
     * @param words what it is about, with the colon and the space after it
     * @return a copy
     */
    public Diagnostic about(String words) {
        return new Diagnostic(this.code, this.severity, words + this.message, this.detail, this.advice, this.location);
    }

    /**
     * Gives the text for people: {@code error MIG-0312: file:14: message}, then a line
     * each for detail and hint.
     * @return one to three lines without a line end
     */
    public String format() {
        return format(UnaryOperator.identity());
    }

    /**
     * Gives the text for people with its first words as they should look.
     * @param style takes {@code error MIG-0312} and gives what stands in its place
     * @return what {@link #format()} gives, otherwise
     */
    public String format(UnaryOperator<String> style) {
        StringBuilder text = new StringBuilder();
        text.append(style.apply(this.severity.name().toLowerCase(Locale.ROOT) + ' ' + this.code.id()));
        text.append(": ").append(headline());
        if (this.detail != null) {
            text.append(System.lineSeparator()).append("  detail: ").append(this.detail);
        }
        if (this.advice != null) {
            text.append(System.lineSeparator()).append("  hint: ").append(this.advice);
        }
        return text.toString();
    }

    /**
     * Gives the message with its place before it.
     * @return {@code file:14: message}, or the message alone
     */
    public String headline() {
        return (this.location != null) ? this.location + ": " + this.message : this.message;
    }

}
