package dev.migrate.boot.cli.command;

import dev.migrate.Migrator;
import dev.migrate.revision.RevisionSources;

/**
 * What commands work on.
 *
 * @param migrator the service's migrator
 * @param sources where the sources of its revisions are
 */
public record Service(Migrator migrator, RevisionSources sources) {

}
