package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The description of a rule; {@code migrate lint --explain} and the documentation are
 * written from it.
 *
 * @param id words with hyphens; stable, never reused
 * @param group what it is about
 * @param severity how grave a finding is, unless settings say otherwise
 * @param summary what it reports, in one sentence
 * @param reason what PostgreSQL does, and when the rule does not report, in Markdown
 * @param bad an example that it reports; null if it is not about one script
 * @param good how to write that instead; null if there is no one way
 * @param operations the operation that does so in a Java revision, as a call; null if
 * there is none
 * @since 0.1
 */
public record RuleDescription(String id, RuleGroup group, Severity severity, String summary, String reason,
        @Nullable String bad, @Nullable String good, @Nullable String operations) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses an id that is not made of words with hyphens. */
    public RuleDescription {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is not the id of a rule");
        }
    }

    /**
     * Begins the description of a rule whose findings are errors.
     * @param id words with hyphens
     * @param group what it is about
     * @param summary what it reports
     * @return the description
     */
    public static RuleDescription error(String id, RuleGroup group, String summary) {
        return new RuleDescription(id, group, Severity.ERROR, summary, "", null, null, null);
    }

    /**
     * Begins the description of a rule whose findings are warnings.
     * @param id words with hyphens
     * @param group what it is about
     * @param summary what it reports
     * @return the description
     */
    public static RuleDescription warning(String id, RuleGroup group, String summary) {
        return new RuleDescription(id, group, Severity.WARNING, summary, "", null, null, null);
    }

    /**
     * Begins the description of a rule whose findings are advice.
     * @param id words with hyphens
     * @param group what it is about
     * @param summary what it reports
     * @return the description
     */
    public static RuleDescription info(String id, RuleGroup group, String summary) {
        return new RuleDescription(id, group, Severity.INFO, summary, "", null, null, null);
    }

    /**
     * Gives the same description with a reason.
     * @param text what PostgreSQL does, and when the rule does not report
     * @return a copy
     */
    public RuleDescription because(String text) {
        return new RuleDescription(this.id, this.group, this.severity, this.summary, text.strip(), this.bad, this.good,
                this.operations);
    }

    /**
     * Gives the same description with an example.
     * @param reported a script that it reports
     * @param instead how to write that instead; null if there is no one way
     * @return a copy
     */
    public RuleDescription example(String reported, @Nullable String instead) {
        return new RuleDescription(this.id, this.group, this.severity, this.summary, this.reason, reported.strip(),
                (instead != null) ? instead.strip() : null, this.operations);
    }

    /**
     * Gives the same description with the operation that avoids the finding.
     * @param call the call: {@code createIndex(…).concurrently()}
     * @return a copy
     */
    public RuleDescription inJava(String call) {
        return new RuleDescription(this.id, this.group, this.severity, this.summary, this.reason, this.bad, this.good,
                call);
    }

}
