package dev.migrate.boot.acceptance;

import dev.migrate.test.RevisionFolder;
import java.nio.file.Path;

/** Writes revision files, each revising the one before. */
final class Revisions {

    /** The advisory lock that {@link #waiting} asks for. */
    static final int LOCK = 4711;

    private final RevisionFolder folder;

    private String last = "";

    Revisions(Path folder) {
        this.folder = new RevisionFolder(folder);
    }

    Path folder() {
        return this.folder.path();
    }

    Revisions add(String id, String message, String up) {
        return write(id, message, "-- migrate:up", up);
    }

    /** A revision that lasts until the test lets go of the lock. */
    Revisions waiting(String id) {
        return write(id, "Wait for the test", "-- migrate:up lock-timeout:10min",
                "SELECT pg_catalog.pg_advisory_xact_lock(" + LOCK + ");");
    }

    /** An index whose build stops half way through the table, for the same lock. */
    Revisions indexing(String id) {
        return write(id, "Index slowly", "-- migrate:up lock-timeout:10min", """
                CREATE TABLE big AS SELECT n FROM generate_series(1, 20000) n;
                CREATE FUNCTION slow(n integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
                BEGIN
                    IF n = 10000 THEN
                        PERFORM pg_catalog.pg_advisory_xact_lock(%s);
                    END IF;
                    RETURN n;
                END $$;
                CREATE INDEX big_slow_idx ON big (slow(n));
                """.formatted(LOCK));
    }

    private Revisions write(String id, String message, String section, String up) {
        String revises = this.last.isEmpty() ? "" : "-- revises: " + this.last + "\n";
        String text = "-- revision: " + id + "\n" + revises + "-- message: " + message + "\n\n" + section + "\n" + up
                + "\n\n-- migrate:irreversible: a test\n";
        this.folder.write(id, text);
        this.last = id;
        return this;
    }

}
