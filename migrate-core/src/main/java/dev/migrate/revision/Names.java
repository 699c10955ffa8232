package dev.migrate.revision;

import dev.migrate.diagnostic.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts ids into messages, and finds those that a wrong one may have meant. */
final class Names {

    private static final int LONGEST_LIST = 12;

    private static final int LONGEST_NAME = 200;

    private static final Pattern NUMBERED = Pattern.compile("(\\D*)0*(\\d*)(\\D*)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    private Names() {
    }

    /** In quotes, and in one line that cannot steer a terminal, whatever was typed. */
    static String quote(String name) {
        String shown = (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + "..." : name;
        return '"' + CONTROL.matcher(shown).replaceAll((found) -> "\\\\u%04x".formatted((int) found.group().charAt(0)))
                + '"';
    }

    static String quote(Collection<String> names) {
        String list = names.stream().limit(LONGEST_LIST).map(Names::quote).collect(Collectors.joining(", "));
        return (names.size() > LONGEST_LIST) ? list + " and " + (names.size() - LONGEST_LIST) + " more" : list;
    }

    /**
     * Gives a hint at what was meant. Of a name with one number in it that is the same
     * number with more or fewer zeros before it: its neighbours look alike and say
     * nothing.
     */
    static @Nullable String hint(String wanted, Collection<String> names) {
        List<String> near = Nearest.to(wanted,
                names.stream().filter((name) -> !name.equals(wanted) && !isNeighbour(wanted, name)).toList());
        if (RevisionIds.isNumber(wanted)) {
            near = names.stream()
                .filter((name) -> RevisionIds.isNumber(name) && Long.parseLong(name) == Long.parseLong(wanted))
                .toList();
        }
        return near.isEmpty() ? null : "Did you mean " + quote(near) + "?";
    }

    /** Whether both are members of one row of numbers, such as b0001 and b0002. */
    private static boolean isNeighbour(String wanted, String name) {
        Matcher one = NUMBERED.matcher(wanted);
        Matcher other = NUMBERED.matcher(name);
        return one.matches() && other.matches() && one.group(1).equals(other.group(1))
                && one.group(3).equals(other.group(3)) && !one.group(2).equals(other.group(2));
    }

}
