package dev.migrate.scaffold;

import dev.migrate.revision.NewRevisionBase;
import java.time.Instant;
import java.util.List;

/**
 * The header of a file to write.
 *
 * @param id the identity
 * @param base what it stands on
 * @param branchLabels the labels that it declares
 * @param message one line for people
 * @param created when
 */
public record NewFile(String id, NewRevisionBase base, List<String> branchLabels, String message, Instant created) {

    /** Copies the list; a message has one line. */
    public NewFile {
        branchLabels = List.copyOf(branchLabels);
        message = message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

}
