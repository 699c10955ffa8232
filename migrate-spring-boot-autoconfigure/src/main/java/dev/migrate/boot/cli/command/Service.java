package dev.migrate.boot.cli.command;

import dev.migrate.Migrator;
import dev.migrate.boot.autoconfigure.DesiredSchemas;
import dev.migrate.revision.RevisionSources;

/**
 * The application that commands work on.
 *
 * @param migrator the service's migrator
 * @param sources where the sources of its revisions are
 * @param schemas the desired schemas that it knows by a keyword
 */
public record Service(Migrator migrator, RevisionSources sources, DesiredSchemas schemas) {

}
