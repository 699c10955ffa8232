package dev.migrate.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds what was probably meant by an unknown name.
 *
 * @since 0.1
 */
public final class Nearest {

    private static final int SHOWN = 3;

    private Nearest() {
    }

    /**
     * Gives the known names that differ from a wrong one by a slip of the hand: by upper
     * and lower case, or by at most a third of its letters.
     * @param wrong the name that nothing has
     * @param known the names that exist
     * @return at most three names, the nearest first, equally near ones in the order
     * given
     */
    public static List<String> to(String wrong, Collection<String> known) {
        String folded = wrong.toLowerCase(Locale.ROOT);
        int limit = wrong.length() / 3;
        return known.stream()
            .filter((name) -> Math.abs(name.length() - wrong.length()) <= limit)
            .map((name) -> new Candidate(name, distance(folded, name.toLowerCase(Locale.ROOT))))
            .filter((candidate) -> candidate.distance() <= limit)
            .sorted(Comparator.comparingInt(Candidate::distance))
            .limit(SHOWN)
            .map(Candidate::name)
            .toList();
    }

    /** Levenshtein's distance, where two neighbours that changed places count as one. */
    private static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                boolean same = left.charAt(line - 1) == right.charAt(column - 1);
                int cost = Math.min(last[column - 1] + (same ? 0 : 1), Math.min(last[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && left.charAt(line - 1) == right.charAt(column - 2)
                        && left.charAt(line - 2) == right.charAt(column - 1)) {
                    cost = Math.min(cost, beforeLast[column - 2] + 1);
                }
                row[column] = cost;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[right.length()];
    }

    private record Candidate(String name, int distance) {

    }

}
