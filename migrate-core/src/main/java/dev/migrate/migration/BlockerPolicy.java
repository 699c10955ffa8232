package dev.migrate.migration;

/** What a run does about sessions that hold a lock which a step needs. */
public enum BlockerPolicy {

    /** Wait until they end their transactions, a short attempt after the other. */
    WAIT,

    /** Fail at the first lock that is not granted, and name them. */
    FAIL,

    /**
     * Wait, and end those sessions that have been idle in a transaction for longer than
     * an age. No other session is ever ended.
     */
    TERMINATE_IDLE

}
