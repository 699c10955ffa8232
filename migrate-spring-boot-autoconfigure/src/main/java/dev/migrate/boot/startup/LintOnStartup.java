package dev.migrate.boot.startup;

/** The reaction of a start to findings of lint in pending revisions. */
public enum LintOnStartup {

    /** Lint is not asked. */
    OFF,
    /** Errors and warnings are logged, and the revisions run. */
    WARN,
    /** The same, but nothing runs if there are errors. */
    FAIL

}
