package dev.migrate.report;

import java.util.List;

/**
 * A revision whose file was written.
 *
 * @param id the identity
 * @param revises what it revises
 * @param dependsOn what it depends on
 * @param branchLabels the labels that it declares
 * @param message one line for people
 * @param path the new file
 * @since 0.1
 */
public record WrittenRevision(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
        String message, String path) {

    /** Copies the lists. */
    public WrittenRevision {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
    }

}
