package dev.migrate.backfill;

/** A row that says how far a backfill came. */
interface Notes {

    /**
     * Gives what moves the row in the transaction of a batch, if it says what is
     * expected: two processes cannot do one batch.
     * @param job the backfill
     * @param from what it says
     * @param to what it is to say
     * @param more an expression for how many rows were changed beside those
     * @return an UPDATE of one row
     */
    String move(Job job, Place from, Place to, String more);

    /**
     * Moves the row, and tells whether it said what is expected.
     * @param job the backfill
     * @param from what it says
     * @param to what it is to say
     * @return false if another process has moved it
     */
    boolean isMoved(Job job, Place from, Place to);

}
