package dev.migrate.migration;

import dev.migrate.revision.Direction;
import dev.migrate.sql.Placeholders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a revision in SQL, over the checksums of both of its ways.
 *
 * @since 0.1
 */
public final class Checksum {

    private static final String VERSION = "v1:";

    private static final String IRREVERSIBLE = "irreversible";

    private Checksum() {
    }

    static String of(MigrationBody.Script upgrade, MigrationBody downgrade) {
        return of(upgrade.script().checksum(), back(downgrade));
    }

    private static String of(String up, String back) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((up + "\n" + back).getBytes(StandardCharsets.US_ASCII));
            return VERSION + HexFormat.of().formatHex(digest.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** A reason is for people and does not count, nor does its lack. */
    private static String back(MigrationBody downgrade) {
        return (downgrade instanceof MigrationBody.Script script) ? script.script().checksum() : IRREVERSIBLE;
    }

    /**
     * Returns which sections of a revision differ from what was applied: the downgrade by
     * its text, the upgrade because the checksum of then does not come out with it.
     * @param now the revision
     * @param then the checksum that was recorded, of this version of the algorithm
     * @param downgradeThen the downgrade section that was recorded; null if there was
     * none
     * @return the ways; none if the checksums are equal
     */
    public static List<Direction> changed(Migration now, String then, @Nullable String downgradeThen) {
        String back = (downgradeThen != null) ? back(parse(now, downgradeThen)) : IRREVERSIBLE;
        List<Direction> changed = new ArrayList<>();
        if (now.upgrade() instanceof MigrationBody.Script up && !of(up.script().checksum(), back).equals(then)) {
            changed.add(Direction.UPGRADE);
        }
        if (!back.equals(back(now.downgrade()))) {
            changed.add(Direction.DOWNGRADE);
        }
        return changed;
    }

    // values of placeholders do not count, and those of then may be gone
    private static MigrationBody parse(Migration now, String downgradeThen) {
        return new SqlMigrationParser(Placeholders.NONE).parseDowngrade("history of " + now.id(), downgradeThen);
    }

}
