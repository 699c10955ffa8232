package dev.migrate.boot.cli.output;

import java.io.Console;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person. */
public final class Question {

    private static final Set<String> YES = Set.of("y", "yes");

    private static final Set<String> NO = Set.of("n", "no");

    private Question() {
    }

    /**
     * Asks until the answer is yes or no.
     * @param output tells whether a person is there
     * @param text the question, with a blank at its end
     * @return the answer; null if there is no person to ask, or the input has ended
     */
    // before JDK 22 there is no console where standard input is none
    @SuppressWarnings("SystemConsoleNull")
    public static @Nullable Boolean ask(Output output, String text) {
        Console console = output.isInteractive() ? System.console() : null;
        if (console == null) {
            return null;
        }
        for (String answer = console.readLine(text); answer != null; answer = console.readLine(text)) {
            String word = answer.strip().toLowerCase(Locale.ROOT);
            if (YES.contains(word) || NO.contains(word)) {
                return YES.contains(word);
            }
        }
        return null;
    }

}
