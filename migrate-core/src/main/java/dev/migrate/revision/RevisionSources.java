package dev.migrate.revision;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the sources of an application's revisions are, and how new ones are numbered.
 *
 * @param workingDirectory the folder of the application's sources
 * @param locations the locations that SQL revisions are read from; a new one goes to the
 * first
 * @param packages the packages that Java revisions are read from; a new one goes to the
 * first
 * @param ids how the id of a new revision is found
 * @since 0.1
 */
public record RevisionSources(Path workingDirectory, List<String> locations, List<String> packages, RevisionIds ids) {

    /** Copies the lists. */
    public RevisionSources {
        locations = List.copyOf(locations);
        packages = List.copyOf(packages);
    }

}
