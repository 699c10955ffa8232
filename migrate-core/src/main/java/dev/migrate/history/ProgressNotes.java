package dev.migrate.history;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The history rows that say how far steps came outside a transaction. Each change is
 * conditional: a run that finds another row or another count than it expects has lost the
 * step to another run.
 */
public final class ProgressNotes {

    private final JdbcClient jdbc;

    private final String table;

    ProgressNotes(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Keeps other runs from changing rows up to the end of the transaction, and looks
     * whether one has begun the step.
     * @param revision the step's revision
     * @param seen the number of its last row that is known; 0 if there is none
     * @return true if there is no later one
     */
    public boolean isLast(String revision, long seen) {
        this.jdbc.sql("LOCK TABLE " + this.table + " IN SHARE ROW EXCLUSIVE MODE").update();
        return Objects
            .requireNonNull(this.jdbc.sql("SELECT coalesce(max(number), 0) FROM " + this.table + " WHERE revision = ?")
                .param(revision)
                .query(Long.class)
                .single()) <= seen;
    }

    /**
     * Says how far a step came.
     * @param number the step's row
     * @param from how many statements the row says are done
     * @param progress how far it came
     * @return false if the row says something else, or another run has begun the step
     * again: nothing was written then
     */
    public boolean move(long number, int from, StepProgress progress) {
        return this.jdbc
            .sql("UPDATE " + this.table
                    + """
                             AS h
                            SET statements_done = :done, checksum = :checksum, begun_checksum = :begun::text,
                                duration = :micros * interval '1 microsecond'
                            WHERE number = :number AND outcome = 'partial' AND statements_done = :from
                                AND NOT EXISTS (SELECT FROM %s later WHERE later.revision = h.revision AND later.number > h.number)
                            """
                        .formatted(this.table))
            .param("done", progress.done())
            .param("checksum", progress.checksum())
            .param("begun", progress.begunChecksum())
            .param("micros", HistoryWriter.micros(progress.duration()))
            .param("number", number)
            .param("from", from)
            .update() == 1;
    }

    /**
     * Keeps the downgrade of an attempt that is resumed.
     * @param from the row of the attempt
     * @param to the row of the one that resumes it
     */
    public void keepDowngrade(long from, long to) {
        this.jdbc.sql(
                "UPDATE %1$s SET downgrade_section = (SELECT h.downgrade_section FROM %1$s h WHERE h.number = :from) WHERE number = :to"
                    .formatted(this.table))
            .param("from", from)
            .param("to", to)
            .update();
    }

    /**
     * Gives the transaction that last wrote a history row, whose age says what in the
     * catalog is younger.
     * @param number the row
     * @return its number, as text
     */
    public String transaction(long number) {
        return this.jdbc.sql("SELECT xmin::text FROM " + this.table + " WHERE number = ?")
            .param(number)
            .query(String.class)
            .single();
    }

}
