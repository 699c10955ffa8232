package dev.migrate.boot.startup;

/** What a start does with what lint finds in pending revisions. */
public enum LintOnStartup {

    /** Lint is not asked. */
    OFF,
    /** Errors and warnings are logged, and the revisions run. */
    WARN,
    /** The same, but nothing runs if there are errors. */
    FAIL

}
