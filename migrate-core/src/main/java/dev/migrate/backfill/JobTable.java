package dev.migrate.backfill;

import dev.migrate.history.HistoryTables;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.SqlLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the jobs that run in the background: a row for each job, and one for each
 * part of its table that is under way.
 */
public final class JobTable {

    // each batch locks the row of its part, so that a part that nobody is at has no lock
    private static final List<String> TABLES = List.of("""
            CREATE TABLE IF NOT EXISTS %s (
                history text NOT NULL,
                revision text NOT NULL,
                statement integer NOT NULL,
                sql text NOT NULL,
                source text NOT NULL,
                line integer NOT NULL,
                batch integer,
                pause bigint NOT NULL,
                search_path text NOT NULL,
                state text NOT NULL,
                walk text,
                pass integer NOT NULL,
                next text[],
                bound text[],
                ranges integer NOT NULL,
                total bigint NOT NULL,
                passed bigint NOT NULL,
                changed bigint NOT NULL,
                failure text,
                registered timestamptz NOT NULL,
                started timestamptz,
                updated timestamptz,
                PRIMARY KEY (history, revision, statement)
            )""", """
            CREATE TABLE IF NOT EXISTS %s (
                history text NOT NULL,
                revision text NOT NULL,
                statement integer NOT NULL,
                number integer NOT NULL,
                position text[],
                bound text[] NOT NULL,
                passed bigint NOT NULL,
                changed bigint NOT NULL,
                updated timestamptz NOT NULL,
                PRIMARY KEY (history, revision, statement, number)
            )""");

    private final JdbcClient jdbc;

    private final HistoryTables tables;

    /**
     * Keeps jobs beside a history.
     * @param jdbc a session
     * @param tables the history, with its schema
     */
    public JobTable(JdbcClient jdbc, HistoryTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /**
     * Returns whether there ever was a job.
     * @return true if the table exists
     */
    public boolean exists() {
        return this.jdbc.sql("SELECT pg_catalog.to_regclass(?) IS NOT NULL")
            .param(this.tables.jobName())
            .query(Boolean.class)
            .single();
    }

    /**
     * Leaves a statement to a job, in the transaction at hand.
     * @param job the statement
     */
    public void register(Job job) {
        if (!exists()) {
            this.jdbc.sql(TABLES.get(0).formatted(this.tables.jobName())).update();
            this.jdbc.sql(TABLES.get(1).formatted(this.tables.jobRangeName())).update();
        }
        forget(job.revision(), job.statement());
        this.jdbc.sql("INSERT INTO " + this.tables.jobName() + """
                 VALUES (:history, :revision, :statement, :sql, :source, :line, :batch, :pause,
                    pg_catalog.current_setting('search_path'), 'running', NULL, 1, NULL, NULL, 0, 0, 0, 0, NULL,
                    pg_catalog.clock_timestamp(), NULL, NULL)
                """)
            .param("history", this.tables.history())
            .param("revision", job.revision())
            .param("statement", job.statement())
            .param("sql", job.source().text())
            .param("source", job.source().location().source())
            .param("line", job.source().location().line())
            .param("batch", job.batches().rows())
            .param("pause", job.batches().pause().toMillis())
            .update();
    }

    private void forget(String revision, int statement) {
        for (String table : List.of(this.tables.jobRangeName(), this.tables.jobName())) {
            this.jdbc.sql("DELETE FROM " + table + " j WHERE " + row(revision, statement)).update();
        }
    }

    /**
     * Forgets the jobs of a revision that is downgraded; a batch that is under way is
     * waited for.
     * @param revision its id
     */
    public void forget(String revision) {
        for (String table : List.of(this.tables.jobRangeName(), this.tables.jobName())) {
            this.jdbc.sql("DELETE FROM " + table + " WHERE history = ? AND revision = ?")
                .param(this.tables.history())
                .param(revision)
                .update();
        }
    }

    /**
     * Gives every job of the application.
     * @return the jobs, the newest first
     */
    public List<JobReport> list() {
        return this.jdbc.sql("""
                SELECT j.revision, j.statement + 1, j.sql, j.state, j.changed + coalesce(r.changed, 0),
                    j.passed + coalesce(r.passed, 0), j.total, j.registered, j.started,
                    greatest(j.updated, r.updated), j.failure
                FROM %s j LEFT JOIN LATERAL (
                    SELECT pg_catalog.sum(r.changed) AS changed, pg_catalog.sum(r.passed) AS passed,
                        pg_catalog.max(r.updated) AS updated
                    FROM %s r
                    WHERE r.history = j.history AND r.revision = j.revision AND r.statement = j.statement) r ON true
                WHERE j.history = ?
                ORDER BY j.registered DESC, j.statement
                """.formatted(this.tables.jobName(), this.tables.jobRangeName()))
            .param(this.tables.history())
            .query((row, number) -> new JobReport(row.getString(1), row.getInt(2),
                    BatchedChange.of(row.getString(3)).table(),
                    State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)), row.getLong(5), row.getLong(6),
                    row.getLong(7), Objects.requireNonNull(instant(row, 8)), instant(row, 9), instant(row, 10),
                    row.getString(11)))
            .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return (time != null) ? time.toInstant() : null;
    }

    /**
     * Gives what is to be done, and nobody has stopped.
     * @return the jobs, the oldest first
     */
    public List<JobRow> running() {
        return this.jdbc
            .sql("SELECT " + JobRow.COLUMNS + " FROM " + this.tables.jobName()
                    + " WHERE history = ? AND state = 'running' ORDER BY registered, statement")
            .param(this.tables.history())
            .query((row, number) -> JobRow.read(row))
            .list();
    }

    /**
     * Gives the revisions with a job that has not ended.
     * @return their ids
     */
    public List<String> unfinished() {
        return this.jdbc
            .sql("SELECT DISTINCT revision FROM " + this.tables.jobName()
                    + " WHERE history = ? AND state NOT IN ('done', 'cancelled') ORDER BY revision")
            .param(this.tables.history())
            .query(String.class)
            .list();
    }

    /**
     * Changes the state of the jobs of a revision.
     * @param revision its id
     * @param from the states that may be left
     * @param to the new state
     * @return how many jobs were in such a state
     */
    public int change(String revision, List<State> from, State to) {
        return this.jdbc.sql("UPDATE " + this.tables.jobName() + """
                 SET state = :to, failure = NULL, updated = coalesce(updated, started)
                WHERE history = :history AND revision = :revision AND state = ANY (:from)
                """)
            .param("to", to.name().toLowerCase(Locale.ROOT))
            .param("history", this.tables.history())
            .param("revision", revision)
            .param("from", from.stream().map((state) -> state.name().toLowerCase(Locale.ROOT)).toArray(String[]::new))
            .update();
    }

    /**
     * Notes why a job cannot go on.
     * @param job the job
     * @param why what the server or the backfill said
     */
    public void fail(JobRow job, String why) {
        this.jdbc
            .sql("UPDATE " + this.tables.jobName() + " j SET state = 'failed', failure = ? WHERE "
                    + row(job.revision(), job.statement()) + " AND state = 'running'")
            .param(why)
            .update();
    }

    /**
     * Locks a job's row, and gives how far it came; null if another process has the lock.
     */
    @Nullable JobProgress lock(JobRow job) {
        return this.jdbc
            .sql("SELECT " + JobRow.COLUMNS + " FROM " + this.tables.jobName() + " j WHERE "
                    + row(job.revision(), job.statement()) + " FOR UPDATE SKIP LOCKED")
            .query((row, number) -> JobRow.read(row).progress())
            .optional()
            .orElse(null);
    }

    /** Writes where the next part begins. */
    void save(JobRow job, JobProgress progress) {
        this.jdbc
            .sql("UPDATE " + this.tables.jobName() + " j SET state = :state, walk = :walk, pass = :pass, next = "
                    + TextArray.write(progress.next()) + ", bound = " + TextArray.write(progress.bound())
                    + ", ranges = :ranges, total = :total, passed = CASE WHEN pass = :pass THEN passed ELSE 0 END,"
                    + " started = coalesce(started, pg_catalog.clock_timestamp()),"
                    + " updated = pg_catalog.clock_timestamp() WHERE " + row(job.revision(), job.statement()))
            .param("state", progress.state())
            .param("walk", progress.walk())
            .param("pass", progress.pass())
            .param("ranges", progress.ranges())
            .param("total", progress.total())
            .update();
    }

    /** Gives what is noted of a whole job. */
    Notes notes() {
        return new JobNotes(this.tables.jobName(), this.tables.history(), "");
    }

    /** Gives the parts of jobs. */
    JobParts parts() {
        return new JobParts(this.jdbc, this.tables);
    }

    private String row(String revision, int statement) {
        return "j.history = " + SqlLiteral.quote(this.tables.history()) + " AND j.revision = "
                + SqlLiteral.quote(revision) + " AND j.statement = " + statement;
    }

}
