package dev.migrate.revision;

/**
 * Which way a step goes through the graph.
 *
 * @since 0.1
 */
public enum Direction {

    /** From base towards head. */
    UPGRADE,

    /** From head towards base. */
    DOWNGRADE

}
