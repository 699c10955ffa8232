package dev.migrate.revision;

import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One node of the graph.
 *
 * @param id the identity; 1 to 64 of {@code A-Z a-z 0-9 _ . -}
 * @param revises the ids that it revises: none for a base, two or more for a merge
 * @param dependsOn ids or branch labels that must be applied before it, without being its
 * lineage
 * @param branchLabels names for the branch that it belongs to
 * @param message one line for people; may be empty
 * @param location where it is written; null for a revision that only the database knows
 * @param squashes ids of revisions without a file that it means beside itself, in the
 * order in which they were applied
 * @since 0.1
 */
public record Revision(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
        String message, @Nullable SourceLocation location, List<String> squashes) {

    /** Copies the lists. */
    public Revision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(message, "message");
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
        squashes = List.copyOf(squashes);
    }

    /**
     * Makes a revision that stands for itself alone.
     * @param id the identity
     * @param revises the ids that it revises
     * @param dependsOn ids or branch labels that must be applied before it
     * @param branchLabels names for the branch that it belongs to
     * @param message one line for people; may be empty
     * @param location where it is written; null if only the database knows it
     */
    public Revision(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels, String message,
            @Nullable SourceLocation location) {
        this(id, revises, dependsOn, branchLabels, message, location, List.of());
    }

    /**
     * Returns whether it revises nothing.
     * @return true for a base
     */
    public boolean isBase() {
        return this.revises.isEmpty();
    }

    /**
     * Returns whether it joins branches.
     * @return true if it revises two or more
     */
    public boolean isMerge() {
        return this.revises.size() > 1;
    }

}
