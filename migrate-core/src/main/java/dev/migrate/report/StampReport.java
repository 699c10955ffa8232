package dev.migrate.report;

import java.util.List;

/**
 * The result of a stamp.
 *
 * @param before the rows of the version table before it, sorted
 * @param after the rows after it, sorted
 * @since 0.1
 */
public record StampReport(List<String> before, List<String> after) {

    /** Copies the lists. */
    public StampReport {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

}
