package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import dev.migrate.revision.Fix;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param rule the rule's id
 * @param severity how grave it is
 * @param message what is wrong, as one clause with a lower-case start
 * @param remedy how to write it instead, as SQL with semicolons; null if there is no one
 * way
 * @param place where
 * @param seen what the statement was seen to do on a scratch database; null if it was not
 * run, or if that says nothing of the rule
 * @param fix how its file is changed so that it is gone; null if that needs judgement
 * @since 0.1
 */
public record LintFinding(String rule, Severity severity, String message, @Nullable String remedy, FindingPlace place,
        @Nullable String seen, @Nullable Fix fix) {

    /**
     * Takes a finding that needs judgement.
     * @param rule the rule's id
     * @param severity how grave it is
     * @param message what is wrong
     * @param remedy how to write it instead
     * @param place where
     * @param seen what the statement was seen to do
     */
    public LintFinding(String rule, Severity severity, String message, @Nullable String remedy, FindingPlace place,
            @Nullable String seen) {
        this(rule, severity, message, remedy, place, seen, null);
    }

    /**
     * Gives the message with what was seen.
     * @return one line
     */
    public String text() {
        return (this.seen != null) ? this.message + "; on a scratch database it " + this.seen : this.message;
    }

    LintFinding as(Severity other) {
        return new LintFinding(this.rule, other, this.message, this.remedy, this.place, this.seen, this.fix);
    }

}
