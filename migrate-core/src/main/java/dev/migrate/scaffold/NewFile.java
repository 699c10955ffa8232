package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
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

    /**
     * Copies the list; a message has one line.
     * @throws MigrateException if the message has a character that no file may have
     */
    public NewFile {
        branchLabels = List.copyOf(branchLabels);
        if (message.indexOf('\0') >= 0) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.BAD_HEADER, "the message of the new revision has a NUL character")
                        .withDetail("The file could not be read again, nor the history written. No file was written.")
                        .withHint("Remove the character."));
        }
        message = message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

}
