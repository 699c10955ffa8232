package dev.migrate.boot.cli.command;

/** The exit codes of the process. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Failed. */
    public static final int FAILED = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** Done, and something was found that deserves a look. */
    public static final int FINDINGS = 3;

    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {
    }

}
