package dev.migrate.boot.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A place in the sources that gives advice with a command or a setting.
 *
 * @param name the class and the method, with a number from the second one of a method on
 * @param printed the advice as it is printed: a group for each command and setting
 */
record HintSite(String name, Pattern printed) {

    /** Gives the commands and settings of an advice that was printed, or nothing. */
    List<String> followable(String hint) {
        Matcher matcher = this.printed.matcher(hint);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList();
    }

    /** Gives the name of each of its commands and settings. */
    List<String> parts() {
        int count = this.printed.matcher("").groupCount();
        return IntStream.rangeClosed(1, count).mapToObj((part) -> this.name + ":" + part).toList();
    }

}
