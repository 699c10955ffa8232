package dev.migrate.boot.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between two texts, line by line. */
public final class TextDifference {

    private TextDifference() {
    }

    /**
     * Leaves out what is far from a difference.
     * @param lines every line with its sign
     * @param context how many lines are kept before and after one that differs
     * @return the lines, with an ellipsis for each part that is left out
     */
    public static List<String> near(List<String> lines, int context) {
        List<String> near = new ArrayList<>();
        boolean left = false;
        for (int index = 0; index < lines.size(); index++) {
            boolean kept = lines.subList(Math.max(0, index - context), Math.min(lines.size(), index + context + 1))
                .stream()
                .anyMatch((line) -> !line.startsWith(" "));
            if (kept) {
                near.add(lines.get(index));
            }
            else if (!left) {
                near.add("  …");
            }
            left = !kept;
        }
        return near;
    }

    /**
     * Compares by the longest common subsequence of lines.
     * @param then the older text; null counts as empty
     * @param now the newer text; null counts as empty
     * @return every line with {@code -}, {@code +} or a blank before it; none if both are
     * the same
     */
    public static List<String> of(@Nullable String then, @Nullable String now) {
        List<String> left = (then != null) ? then.strip().lines().toList() : List.of();
        List<String> right = (now != null) ? now.strip().lines().toList() : List.of();
        if (left.equals(right)) {
            return List.of();
        }
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int row = left.size() - 1; row >= 0; row--) {
            for (int column = right.size() - 1; column >= 0; column--) {
                common[row][column] = left.get(row).equals(right.get(column)) ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int row = 0;
        int column = 0;
        while (row < left.size() || column < right.size()) {
            boolean same = row < left.size() && column < right.size() && left.get(row).equals(right.get(column));
            if (same) {
                lines.add("  " + left.get(row++));
                column++;
            }
            else if (column == right.size()
                    || (row < left.size() && common[row + 1][column] >= common[row][column + 1])) {
                lines.add("- " + left.get(row++));
            }
            else {
                lines.add("+ " + right.get(column++));
            }
        }
        return lines;
    }

}
