package dev.migrate.schema;

/**
 * When a trigger or rule fires.
 *
 * @since 0.1
 */
public enum Firing {

    /** Unless the session replicates; this is usual. */
    ENABLE,
    /** Never. */
    DISABLE,
    /** If the session replicates. */
    ENABLE_REPLICA,
    /** Always. */
    ENABLE_ALWAYS

}
