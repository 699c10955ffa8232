package dev.migrate.lint;

import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;

/**
 * Where a script stands in the graph.
 *
 * @param revision the revision
 * @param direction which way it leads
 * @since 0.1
 */
public record RevisionPlace(Revision revision, Direction direction) {

}
