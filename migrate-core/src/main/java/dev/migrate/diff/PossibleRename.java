package dev.migrate.diff;

import dev.migrate.snapshot.PartId;

/**
 * Something that went and something that came, and look alike.
 *
 * @param former what would be dropped
 * @param latter what would be created
 */
public record PossibleRename(PartId former, PartId latter) {

}
