package dev.migrate.autogenerate;

/** Words of a command line as a POSIX shell takes them. */
final class ShellText {

    private ShellText() {
    }

    /** Gives a text in quotes that the shell takes away. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

}
