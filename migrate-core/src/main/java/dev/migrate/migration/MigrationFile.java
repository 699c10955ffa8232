package dev.migrate.migration;

import java.io.IOException;

/**
 * A file that holds a revision.
 *
 * @param name what its user calls it
 * @param content reads its bytes
 */
record MigrationFile(String name, Content content) {

    static final String SUFFIX = ".sql";

    /** Reads the bytes of a file. */
    @FunctionalInterface
    interface Content {

        byte[] read() throws IOException;

    }

}
