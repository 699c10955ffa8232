package dev.migrate.backfill;

import dev.migrate.history.HistoryTables;
import dev.migrate.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of jobs that are under way, a row for each. */
final class JobParts {

    private final JdbcClient jdbc;

    private final HistoryTables tables;

    JobParts(JdbcClient jdbc, HistoryTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Opens a part of the table. */
    void open(JobRow job, JobRange range) {
        this.jdbc
            .sql("INSERT INTO " + this.tables.jobRangeName() + " VALUES (?, ?, ?, ?, "
                    + TextArray.write(range.place().at()) + ", " + TextArray.write(range.place().bound())
                    + ", 0, 0, pg_catalog.clock_timestamp())")
            .param(this.tables.history())
            .param(job.revision())
            .param(job.statement())
            .param(range.number())
            .update();
    }

    /**
     * Takes a part that nobody is at, up to the end of the transaction; null if none is.
     */
    @Nullable JobRange claim(JobRow job, int preferred) {
        return this.jdbc
            .sql("SELECT number, position, bound, passed, changed FROM " + this.tables.jobRangeName() + " j WHERE "
                    + row(job) + " ORDER BY number = ? DESC, number LIMIT 1 FOR UPDATE SKIP LOCKED")
            .param(preferred)
            .query((row, number) -> new JobRange(row.getInt(1),
                    new Place(job.progress().pass(), TextArray.read(row, 2), TextArray.read(row, 3), row.getLong(4),
                            row.getLong(5))))
            .optional()
            .orElse(null);
    }

    /** Returns whether parts are under way. */
    boolean isShared(JobRow job) {
        return this.jdbc.sql("SELECT EXISTS (SELECT FROM " + this.tables.jobRangeName() + " j WHERE " + row(job) + ")")
            .query(Boolean.class)
            .single();
    }

    /** Adds a part that is done to its job. */
    void close(JobRow job, JobRange range) {
        this.jdbc.sql("""
                WITH done AS (DELETE FROM %s j WHERE %s AND number = ? RETURNING passed, changed)
                UPDATE %s j SET passed = j.passed + done.passed, changed = j.changed + done.changed,
                    updated = pg_catalog.clock_timestamp()
                FROM done
                WHERE %s
                """.formatted(this.tables.jobRangeName(), row(job), this.tables.jobName(), row(job)))
            .param(range.number())
            .update();
    }

    /** Gives up the parts of a job that goes another way from now on. */
    void closeAll(JobRow job) {
        this.jdbc.sql("DELETE FROM " + this.tables.jobRangeName() + " j WHERE " + row(job)).update();
    }

    /** Gives what is noted of a part. */
    Notes notes(JobRange range) {
        return new JobNotes(this.tables.jobRangeName(), this.tables.history(), " AND p.number = " + range.number());
    }

    private String row(JobRow job) {
        return "j.history = " + SqlLiteral.quote(this.tables.history()) + " AND j.revision = "
                + SqlLiteral.quote(job.revision()) + " AND j.statement = " + job.statement();
    }

}
