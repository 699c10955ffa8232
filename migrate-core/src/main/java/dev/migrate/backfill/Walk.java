package dev.migrate.backfill;

import java.util.List;

/** A way through all rows of a table, from a beginning to a bound that is fixed. */
interface Walk {

    /** Gives what it goes by, as people and the progress table know it. */
    String text();

    /** Gives an expression for the bound as an array of texts; null without any row. */
    String bound();

    /**
     * Gives an expression for the end of a batch as an array of texts.
     * @param place where it begins
     * @param rowCount how many rows it is to have
     * @return the expression; null if it goes up to the bound
     */
    String end(Place place, long rowCount);

    /**
     * Gives the condition of a batch.
     * @param place where it begins
     * @param end where it ends
     * @return a condition of SQL on the row's place
     */
    String range(Place place, List<String> end);

    /**
     * Returns whether a row stays where it is when it is changed, so that none is met
     * twice in one pass.
     */
    boolean meetsOnce();

    /** Gives how much of the way is gone. */
    int percent(Place place);

}
