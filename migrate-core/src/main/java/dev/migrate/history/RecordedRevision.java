package dev.migrate.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as the history remembers it, so that one whose file is gone keeps its place
 * in the graph and its downgrade.
 *
 * @param id the identity
 * @param revises what it revises
 * @param dependsOn ids of what must be applied before it
 * @param message one line for people
 * @param checksum of the text that ran; null for a Java revision
 * @param downgradeSection the text of its downgrade section; null if none was kept
 */
public record RecordedRevision(String id, List<String> revises, List<String> dependsOn, String message,
        @Nullable String checksum, @Nullable String downgradeSection) {

    /** Copies the lists. */
    public RecordedRevision {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
    }

}
