package dev.migrate.revision;

import java.util.List;

/**
 * One target of a stamp, resolved.
 *
 * @param revisions the ids to stamp; none for a base
 * @param lineage the ids whose line it is about: a row is replaced only if it is an
 * ancestor or descendant, by lineage or dependency, of one of them; none for all rows
 * @since 0.1
 */
public record StampTarget(List<String> revisions, List<String> lineage) {

    /** Copies the lists. */
    public StampTarget {
        revisions = List.copyOf(revisions);
        lineage = List.copyOf(lineage);
    }

}
