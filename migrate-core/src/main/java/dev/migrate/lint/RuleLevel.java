package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How a rule's findings are taken.
 *
 * @since 0.1
 */
public enum RuleLevel {

    /** The rule is not asked. */
    OFF,
    /** A fact worth knowing. */
    INFO,
    /** A person should look. */
    WARNING,
    /** It must not run like this. */
    ERROR;

    static RuleLevel of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /**
     * Gives it as a severity.
     * @return the severity; null for a rule that is off
     */
    public @Nullable Severity severity() {
        return switch (this) {
            case OFF -> null;
            case INFO -> Severity.INFO;
            case WARNING -> Severity.WARNING;
            case ERROR -> Severity.ERROR;
        };
    }

}
