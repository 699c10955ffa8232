package dev.migrate.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is listed.
 *
 * @param id the identity
 * @param revises what it revises
 * @param dependsOn what must be applied before it
 * @param branchLabels the labels that it declares
 * @param message one line for people
 * @param marks what is special about it, in the order of {@link Mark}
 * @param source the file or class; null for one that only the database knows
 * @param squashes ids of revisions without a file that it means beside itself
 * @since 0.1
 */
public record RevisionReport(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
        String message, List<Mark> marks, @Nullable String source, List<String> squashes) {

    /** Copies the lists. */
    public RevisionReport {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
        marks = List.copyOf(marks);
        squashes = List.copyOf(squashes);
    }

    /** Properties of a revision. */
    public enum Mark {

        /** Nothing revises it. */
        HEAD,
        /** Nothing revises it, and another row implies it through a dependency. */
        EFFECTIVE_HEAD,
        /** Several revise it. */
        BRANCH_POINT,
        /** It revises several. */
        MERGE_POINT,
        /** The database has its row. */
        CURRENT,
        /** The application has no file of it; the history or the version table has it. */
        UNKNOWN

    }

}
