package dev.migrate.backfill;

import dev.migrate.history.HistoryTables;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table that says how far backfills came, a row for each that is under way. */
public final class ProgressTable implements Notes {

    private final JdbcClient jdbc;

    private final HistoryTables tables;

    /**
     * Keeps rows beside a history.
     * @param jdbc the run's session
     * @param tables the history, with its schema
     */
    public ProgressTable(JdbcClient jdbc, HistoryTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Makes the table where it is missing, and forgets what belongs to no attempt. */
    void prepare(Job job) {
        if (!exists()) {
            // not IF NOT EXISTS alone: PostgreSQL asks for the CREATE privilege even
            // where the table is there
            this.jdbc.sql("""
                    CREATE TABLE IF NOT EXISTS %s (
                        history text NOT NULL,
                        revision text NOT NULL,
                        statement integer NOT NULL,
                        step bigint NOT NULL,
                        checksum text NOT NULL,
                        walk text NOT NULL,
                        pass integer NOT NULL,
                        position text[],
                        bound text[],
                        passed bigint NOT NULL,
                        changed bigint NOT NULL,
                        updated timestamptz NOT NULL,
                        PRIMARY KEY (history, revision, statement)
                    )""".formatted(this.tables.progressName())).update();
        }
        this.jdbc.sql("DELETE FROM " + this.tables.progressName() + " p WHERE " + row(job) + """
                 AND NOT coalesce((
                    SELECT pg_catalog.bool_and(h.outcome = 'partial' AND h.direction = :direction)
                        AND pg_catalog.min(h.number) = p.step
                    FROM %s h
                    WHERE h.revision = p.revision AND h.number >= p.step), false)
                """.formatted(this.tables.historyName())).param("direction", job.direction()).update();
    }

    private boolean exists() {
        return this.jdbc.sql("SELECT pg_catalog.to_regclass(?) IS NOT NULL")
            .param(this.tables.progressName())
            .query(Boolean.class)
            .single();
    }

    /**
     * Takes over what an attempt has left that was cut off.
     * @return what it has left; null if there is nothing
     */
    @Nullable Left resume(Job job) {
        return this.jdbc
            .sql("UPDATE " + this.tables.progressName() + " p SET step = :step WHERE " + row(job)
                    + " RETURNING walk, checksum, pass, position, bound, passed, changed")
            .param("step", job.step())
            .query((row, number) -> new Left(row.getString(1), row.getString(2),
                    new Place(row.getInt(3), TextArray.read(row, 4), TextArray.read(row, 5), row.getLong(6),
                            row.getLong(7))))
            .optional()
            .orElse(null);
    }

    /** Begins, in place of what was there. */
    void begin(Job job, String walk, Place place) {
        forget(job);
        this.jdbc
            .sql("INSERT INTO " + this.tables.progressName() + " VALUES (:history, :revision, :statement, :step, "
                    + ":checksum, :walk, " + values(place) + ", pg_catalog.clock_timestamp())")
            .param("history", this.tables.history())
            .param("revision", job.revision())
            .param("statement", job.statement())
            .param("step", job.step())
            .param("checksum", job.checksum())
            .param("walk", walk)
            .update();
    }

    /**
     * Forgets a backfill that is done.
     * @param job which one
     */
    public void forget(Job job) {
        this.jdbc.sql("DELETE FROM " + this.tables.progressName() + " p WHERE " + row(job)).update();
    }

    /**
     * Forgets a backfill of which no batch is committed.
     * @param job which one
     * @return false if there is one
     */
    public boolean forgetUnlessBegun(Job job) {
        if (!exists()) {
            return true;
        }
        this.jdbc
            .sql("DELETE FROM " + this.tables.progressName() + " p WHERE " + row(job)
                    + " AND p.pass = 1 AND p.position IS NULL")
            .update();
        return this.jdbc
            .sql("SELECT NOT EXISTS (SELECT FROM " + this.tables.progressName() + " p WHERE " + row(job) + ")")
            .query(Boolean.class)
            .single();
    }

    @Override
    public boolean isMoved(Job job, Place from, Place to) {
        return this.jdbc.sql(move(job, from, to, "0")).update() == 1;
    }

    @Override
    public String move(Job job, Place from, Place to, String more) {
        return "UPDATE " + this.tables.progressName()
                + " p SET (pass, position, bound, passed, changed, updated) = (SELECT " + values(to) + " + " + more
                + ", pg_catalog.clock_timestamp()) WHERE " + row(job) + " AND p.step = " + job.step() + " AND p.pass = "
                + from.pass() + " AND p.position IS NOT DISTINCT FROM " + TextArray.write(from.at());
    }

    private String row(Job job) {
        return "p.history = " + SqlLiteral.quote(this.tables.history()) + " AND p.revision = "
                + SqlLiteral.quote(job.revision()) + " AND p.statement = " + job.statement();
    }

    private static String values(Place place) {
        return String.join(", ", List.of(Integer.toString(place.pass()), TextArray.write(place.at()),
                TextArray.write(place.bound()), place.passed() + "::bigint", place.changed() + "::bigint"));
    }

    /**
     * What an attempt has left.
     *
     * @param walk what it went by
     * @param checksum the statements up to its own, as they were
     * @param place how far it came
     */
    record Left(String walk, String checksum, Place place) {

    }

}
