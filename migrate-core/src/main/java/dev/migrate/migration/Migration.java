package dev.migrate.migration;

import dev.migrate.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision with what it does.
 *
 * @param revision the node in the graph
 * @param upgrade the upgrade
 * @param downgrade the downgrade
 * @param checksum of the SQL tokens of both ways, with its algorithm's version before it
 * ({@code v1:…}); null for a Java revision, whose text is not known
 * @param downgradeSection the text of the downgrade section as it is in the file, from
 * its {@code -- migrate:} line on, kept in the history so that an older application can
 * go back; for a Java revision the SQL that its operations come to; null if nothing is
 * said of a downgrade or it is not known without running it
 * @param squashedChecksums the checksums that the revision had before it squashed others;
 * a database that was at it then is at it now
 * @param neededServer the first major version of PostgreSQL that can run it; 0 for any
 * @since 0.1
 */
public record Migration(Revision revision, MigrationBody upgrade, MigrationBody downgrade, @Nullable String checksum,
        @Nullable String downgradeSection, List<String> squashedChecksums, int neededServer) {

    /** Copies the list. */
    public Migration {
        squashedChecksums = List.copyOf(squashedChecksums);
    }

    /**
     * Makes a migration that has squashed no other.
     * @param revision the node in the graph
     * @param upgrade the upgrade
     * @param downgrade the downgrade
     * @param checksum of the SQL tokens of both ways; null for a Java revision
     * @param downgradeSection the text of the downgrade section; null if there is none
     */
    public Migration(Revision revision, MigrationBody upgrade, MigrationBody downgrade, @Nullable String checksum,
            @Nullable String downgradeSection) {
        this(revision, upgrade, downgrade, checksum, downgradeSection, List.of(), 0);
    }

    /**
     * Gives the same for newer servers alone.
     * @param version the first major version that can run it; 0 for any
     * @return a copy
     */
    Migration needing(int version) {
        return new Migration(this.revision, this.upgrade, this.downgrade, this.checksum, this.downgradeSection,
                this.squashedChecksums, version);
    }

    /**
     * Returns whether another text than this one was applied. Checksums of different
     * versions of the algorithm say nothing about each other.
     * @param applied the checksum of what ran; null if its text is not known
     * @return true if both are known and differ
     */
    public boolean differs(@Nullable String applied) {
        return this.checksum != null && applied != null && algorithm(this.checksum).equals(algorithm(applied))
                && !this.checksum.equals(applied) && !this.squashedChecksums.contains(applied);
    }

    private static String algorithm(String checksum) {
        int colon = checksum.indexOf(':');
        return (colon < 0) ? "" : checksum.substring(0, colon);
    }

    /**
     * Returns whether the upgrade leaves rows to jobs that run in the background.
     * @return true if one of its statements does
     */
    public boolean leavesJobs() {
        return this.upgrade instanceof MigrationBody.Script script && script.script().hasBackgroundStatements();
    }

    /**
     * Gives the identity.
     * @return the revision's id
     */
    public String id() {
        return this.revision.id();
    }

}
