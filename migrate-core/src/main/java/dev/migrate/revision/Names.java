package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts ids into messages, and finds those that a wrong one may have meant. */
final class Names {

    private static final int MOST = 3;

    private static final int LONGEST_LIST = 12;

    private Names() {
    }

    static String quote(String name) {
        return '"' + name + '"';
    }

    static String quote(Collection<String> names) {
        String list = names.stream().limit(LONGEST_LIST).map(Names::quote).collect(Collectors.joining(", "));
        return (names.size() > LONGEST_LIST) ? list + " and " + (names.size() - LONGEST_LIST) + " more" : list;
    }

    /** At most three names, nearest first; none where nothing is near. */
    static List<String> nearest(String wanted, Collection<String> names) {
        record Near(String name, int distance) {
        }
        int limit = Math.max(1, Math.min(4, wanted.length() / 3));
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            int distance = distance(wanted, name, limit);
            if (distance <= limit) {
                near.add(new Near(name, distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(MOST).map(Near::name).toList();
    }

    static @Nullable String hint(String wanted, Collection<String> names) {
        List<String> near = nearest(wanted, names);
        return near.isEmpty() ? null : "Did you mean " + quote(near) + "?";
    }

    /** Levenshtein's distance; any number above the limit where it is greater. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column < line.length; column++) {
                int replaced = above[column - 1] + ((one.charAt(row - 1) == other.charAt(column - 1)) ? 0 : 1);
                line[column] = Math.min(replaced, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[other.length()];
    }

}
