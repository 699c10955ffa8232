package dev.migrate.lint;

import dev.migrate.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a revision.
 *
 * @param revision the revision
 * @param parents those that it revises
 * @param upgrade its upgrade
 * @param downgrade its downgrade; null if there is none, or none that is known
 * @param unmade why there is no downgrade
 * @since 0.1
 */
public record RevisionScripts(Revision revision, List<Revision> parents, LintScript upgrade,
        @Nullable LintScript downgrade, Unmade unmade) {

    /** Copies the list. */
    public RevisionScripts {
        parents = List.copyOf(parents);
    }

    /** Why a downgrade is not known. */
    public enum Unmade {

        /** It is known. */
        NOT,
        /** Nothing is written, and nothing says why. */
        FORGOTTEN,
        /** The revision says that there is none, or a database keeps it. */
        FOR_A_REASON

    }

}
