package dev.migrate.backfill;

import dev.migrate.report.BackfillBatch;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs batches on behalf of a run, with its timeouts and its patience for locks. */
public interface BatchRunner {

    /**
     * Runs an action in a separate transaction, again and again while locks are not
     * granted.
     * @param action what to do; gets what must be set first, as SQL
     * @param <T> the type of what it gives
     * @return what the action gives
     */
    <T extends @Nullable Object> T inTransaction(Function<String, T> action);

    /**
     * Returns whether an earlier statement may have taken another role, which need not be
     * able to write the notes.
     * @return true if {@link #actAsFound()} must be called before they are written
     */
    boolean actsAsAnother();

    /** Acts as the role that was found, up to the end of the transaction. */
    void actAsFound();

    /**
     * Asks those who listen how long the table is to be left alone.
     * @param batch the last batch
     * @return how long
     */
    Duration asked(BackfillBatch batch);

    /**
     * Lets time pass between two batches.
     * @param duration how long
     */
    void pause(Duration duration);

    /** Ends the run: another one has taken the backfill over. */
    RuntimeException lost();

    /**
     * Says how far the backfill is.
     * @param percent 0 to 99
     */
    void reached(int percent);

}
