package dev.migrate.boot.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes revision files, each revising the one before. */
final class Revisions {

    /** The advisory lock that {@link #waiting} asks for. */
    static final int LOCK = 4711;

    private final Path folder;

    private String last = "";

    Revisions(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return this.folder;
    }

    Revisions add(String id, String message, String up) {
        return write(id, message, "-- migrate:up", up);
    }

    /** A revision that lasts until the test lets go of the lock. */
    Revisions waiting(String id) {
        return write(id, "Wait for the test", "-- migrate:up lock-timeout:10min",
                "SELECT pg_catalog.pg_advisory_xact_lock(" + LOCK + ");");
    }

    private Revisions write(String id, String message, String section, String up) {
        String revises = this.last.isEmpty() ? "" : "-- revises: " + this.last + "\n";
        String text = "-- revision: " + id + "\n" + revises + "-- message: " + message + "\n\n" + section + "\n" + up
                + "\n\n-- migrate:irreversible: a test\n";
        try {
            Files.writeString(this.folder.resolve(id + ".sql"), text);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.last = id;
        return this;
    }

}
