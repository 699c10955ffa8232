package dev.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a command line that are for us and not for Spring Boot. */
final class Arguments {

    private static final String COMMAND = "migrate";

    /** {@code --spring.profiles.active=prod}: an option with a dot is a property. */
    private static final Pattern PROPERTY = Pattern.compile("--[A-Za-z][A-Za-z0-9_-]*(\\.|\\[).*");

    private static final List<String> LOGGING = List.of("--debug", "--trace");

    private static final Pattern STEPS_DOWN = Pattern.compile("-[0-9]+");

    private Arguments() {
    }

    /** Returns whether a process was started for a command. */
    static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /**
     * Gives what the parser is to see: without properties, and with {@code -1} where no
     * parser takes it for an option.
     */
    static String[] own(String[] arguments) {
        List<String> own = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        boolean literal = false;
        for (int index = 1; index < arguments.length; index++) {
            String argument = arguments[index];
            literal |= argument.equals("--");
            if (!literal && STEPS_DOWN.matcher(argument).matches() && !takesValue(arguments[index - 1])) {
                steps.add(argument);
            }
            else if (literal || !(PROPERTY.matcher(argument).matches() || LOGGING.contains(argument))) {
                own.add(argument);
            }
        }
        if (!steps.isEmpty()) {
            if (!literal) {
                own.add("--");
            }
            own.addAll(steps);
        }
        return own.toArray(String[]::new);
    }

    private static boolean takesValue(String option) {
        return List.of("-m", "--message", "-r", "--rev-range", "--rev-id").contains(option);
    }

}
