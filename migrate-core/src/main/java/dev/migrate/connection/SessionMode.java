package dev.migrate.connection;

/**
 * Whether all statements of a connection reach one session of the server.
 *
 * @since 0.1
 */
public enum SessionMode {

    /** If a pooler answers for the server, none is relied on. */
    DETECT,

    /**
     * They do, also through a pooler or proxy: it keeps a connection to the server for
     * each client, as PgBouncer does with {@code pool_mode = session}.
     */
    KEPT

}
