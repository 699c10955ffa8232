package dev.migrate.lint;

/**
 * The groups of rules.
 *
 * @since 0.1
 */
public enum RuleGroup {

    /** Locks, scans and rewrites of tables in use. */
    LOCK("Locks, scans and rewrites"),
    /** Statements that fail, or leave damage. */
    FAILURE("Statements that fail or leave damage"),
    /** Rows and objects that are lost. */
    LOSS("Loss of data"),
    /** What the running version of the application still needs. */
    COMPATIBILITY("Compatibility with running applications"),
    /** What a reviewer of a revision looks for. */
    REVIEW("Review of a revision"),
    /** How scripts are written. */
    HYGIENE("How scripts are written"),
    /** How tables are designed. */
    ADVICE("How tables are designed"),
    /** What lint itself has to report. */
    READING("Lint itself");

    private final String title;

    RuleGroup(String title) {
        this.title = title;
    }

    /**
     * Gives it as a heading.
     * @return a few words
     */
    public String title() {
        return this.title;
    }

}
