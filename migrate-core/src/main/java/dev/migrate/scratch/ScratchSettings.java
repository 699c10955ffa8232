package dev.migrate.scratch;

import org.jspecify.annotations.Nullable;

/**
 * Where throw-away databases are made.
 *
 * @param url the JDBC URL of a server for them; null for the server that is migrated
 * @param user who makes them; null for the user of the URL, or of the migrations
 * @param password of the user; null as for the user
 */
public record ScratchSettings(@Nullable String url, @Nullable String user, @Nullable String password) {

    /** The server that is migrated, with the user that migrates. */
    public static final ScratchSettings SAME_SERVER = new ScratchSettings(null, null, null);

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "ScratchSettings[url=" + this.url + ", user=" + this.user + "]";
    }

}
