package dev.migrate.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that would remove findings of lint.
 *
 * @param changes the files, in the order of their revisions
 * @param left why findings that could be fixed are left, a sentence for each revision
 * @since 0.1
 */
public record FixReport(List<Change> changes, List<String> left) {

    /** Copies the lists. */
    public FixReport {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param before its text; null if it is new
     * @param after its text afterwards
     */
    public record Change(String path, @Nullable String before, String after) {

    }

}
