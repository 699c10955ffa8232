package dev.migrate.boot.cli.output;

import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a person. */
public final class Question {

    private Question() {
    }

    /**
     * Asks until the answer is yes or no.
     * @param output tells whether a person is there
     * @param text the question, with a blank at its end
     * @return the answer; null where nobody is there, or the input has ended
     */
    // before JDK 22 there is no console where standard input is none
    @SuppressWarnings("SystemConsoleNull")
    public static @Nullable Boolean ask(Output output, String text) {
        Console console = output.isInteractive() ? System.console() : null;
        String answer = (console != null) ? console.readLine(text) : null;
        while (answer != null) {
            switch (answer.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                default -> answer = console.readLine(text);
            }
        }
        return null;
    }

}
