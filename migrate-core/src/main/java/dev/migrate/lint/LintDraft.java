package dev.migrate.lint;

import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged.
 *
 * @param revisions ids, labels, ranges {@code a:b}; none for what is pending, or without
 * a database for all
 * @param files the names of revision files, of which the ends count; null if none are
 * named
 * @param texts scripts that are not revisions
 * @param direction whether upgrades are judged or downgrades
 * @param database whether a connection is opened
 * @since 0.1
 */
public record LintDraft(List<String> revisions, @Nullable Set<String> files, List<SourceText> texts,
        Direction direction, Access database) {

    /** What is pending. */
    public static final LintDraft PENDING = new LintDraft(List.of(), null, List.of(), Direction.UPGRADE, Access.OPENED);

    /** Copies the collections. */
    public LintDraft {
        revisions = List.copyOf(revisions);
        files = (files != null) ? Set.copyOf(files) : null;
        texts = List.copyOf(texts);
    }

    /**
     * Returns whether nothing is named, so that what is pending is meant, or all.
     * @return false if there are revisions, files or scripts
     */
    public boolean isOpen() {
        return this.revisions.isEmpty() && this.files == null && this.texts.isEmpty();
    }

    /** Whether a connection is opened. */
    public enum Access {

        /** It is asked for its version, and for what is pending. */
        ASKED,
        /** The same, and revisions are tried on a scratch database if one can be made. */
        OPENED,
        /** No connection is opened. */
        NONE

    }

}
