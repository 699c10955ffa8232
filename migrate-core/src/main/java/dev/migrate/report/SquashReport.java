package dev.migrate.report;

import java.util.List;

/**
 * A revision that takes the place of several.
 *
 * @param id the identity, which is that of the last of them
 * @param revises what it revises
 * @param dependsOn what it depends on
 * @param branchLabels the labels that it declares
 * @param squashes the other ids that it means, in the order in which they were applied
 * @param message one line for people
 * @param path its file
 * @param removed the files that it takes the place of
 * @param text what stands in its file
 * @since 0.1
 */
public record SquashReport(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
        List<String> squashes, String message, String path, List<String> removed, String text) {

    /** Copies the lists. */
    public SquashReport {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
        squashes = List.copyOf(squashes);
        removed = List.copyOf(removed);
    }

}
