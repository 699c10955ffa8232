package dev.migrate.migration;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A revision with what it does.
 *
 * @param revision the node in the graph
 * @param upgrade the way up
 * @param downgrade the way back
 * @param checksum of the SQL tokens of both ways, with its algorithm's version before it
 * ({@code v1:…}); null for a Java revision, whose text is not known
 * @param downgradeSection the text of the way back as it stands in the file, from its
 * {@code -- migrate:} line on, kept in the history so that an older application can go
 * back; for a Java revision the SQL that its operations come to; null where nothing is
 * said of a way back or it is not known without running it
 */
public record Migration(Revision revision, MigrationBody upgrade, MigrationBody downgrade, @Nullable String checksum,
        @Nullable String downgradeSection) {

    /**
     * Gives the identity.
     * @return the revision's id
     */
    public String id() {
        return this.revision.id();
    }

}
