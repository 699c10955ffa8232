package dev.migrate.boot.cli.output;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which of the process's streams a person looks at.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns how wide it is; 80 where it does not say
 * @param color whether colour is welcome
 */
public record Terminal(boolean out, boolean err, int columns, boolean color) {

    /** Files and pipes: no control character is written. */
    public static final Terminal NONE = new Terminal(false, false, 80, false);

    private static final int USUAL_COLUMNS = 80;

    /**
     * Looks at this process.
     * @param environment its environment variables
     * @return what it writes to
     */
    public static Terminal detect(Map<String, String> environment) {
        boolean plain = environment.containsKey("NO_COLOR") && !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        int columns = USUAL_COLUMNS;
        try {
            columns = Math.max(20, Integer.parseInt(environment.getOrDefault("COLUMNS", "80")));
        }
        catch (NumberFormatException ignored) {
            // a shell that exports something else is of no use here
        }
        return new Terminal(isTerminal(1) && !dumb, isTerminal(2) && !dumb, columns, !plain);
    }

    // Java knows of standard input and output together only; where the kernel shows the
    // stream's file, that distinguishes them
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")
                        || target.startsWith("/dev/console");
            }
        }
        catch (IOException ignored) {
            // not a system that shows it
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    // since JDK 22 there is a console without a terminal too
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        }
        catch (ReflectiveOperationException ex) {
            return true;
        }
    }

    /**
     * Gives the same without colour.
     * @return a copy
     */
    public Terminal plain() {
        return new Terminal(this.out, this.err, this.columns, false);
    }

}
