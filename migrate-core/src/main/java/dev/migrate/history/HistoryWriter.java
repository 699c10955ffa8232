package dev.migrate.history;

import dev.migrate.report.Outcome;
import dev.migrate.report.StepFailure;
import dev.migrate.revision.RowChange;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the version table and the history table of one database. */
public final class HistoryWriter {

    private static final String COLUMNS = "(revision, revises, depends_on, direction, message, checksum, outcome, "
            + "statements_done, statements, started, duration, database_user, application, host, downgrade_section, "
            + "failure_code, failure_state, failure_message, failure_place)";

    private static final String FAILURE = ":failureCode::text, :failureState::text, :failureMessage::text, :failurePlace::text";

    private static final String VALUES = ":revision, :revises::text[], :dependsOn::text[], :direction, :message, "
            + ":checksum::text, :outcome, :done, :statements, :started::timestamptz, "
            + ":micros * interval '1 microsecond', current_user, :application, :host, :section::text, " + FAILURE;

    private final JdbcClient jdbc;

    private final HistoryTables tables;

    private final Author author;

    private final TableSetup setup;

    /**
     * Writes these tables.
     * @param jdbc the session
     * @param tables the tables, with their schema
     * @param author who writes
     */
    public HistoryWriter(JdbcClient jdbc, HistoryTables tables, Author author) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.author = author;
        this.setup = new TableSetup(jdbc, tables);
    }

    /**
     * Makes the schema and the tables where they are missing; to be called in a
     * transaction, under the run lock.
     */
    public void createTables() {
        this.setup.createTables();
    }

    /**
     * Returns whether an earlier version made the history table, without all that this
     * one writes.
     * @return true if {@link #completeHistory} must be called; false if there is no table
     * yet
     */
    public boolean isHistoryIncomplete() {
        return this.setup.isHistoryIncomplete();
    }

    /**
     * Gives the history table what this version writes; to be called in a transaction,
     * under the run lock, before the state is read.
     */
    public void completeHistory() {
        this.setup.completeHistory();
    }

    /**
     * Changes the version rows and writes the history row in one statement, in the
     * transaction of the step.
     * @param change what happens to the version table
     * @param entry the row to write
     * @return false if the version table was not as expected: nothing was written then,
     * and the step must be rolled back
     */
    public boolean record(RowChange change, StepEntry entry) {
        return isWritten(bind(this.jdbc.sql(moveRows() + "INSERT INTO " + this.tables.historyName() + " " + COLUMNS
                + " SELECT " + VALUES + " FROM moved WHERE complete"), entry)
            .params(rowParameters(change)));
    }

    /**
     * Changes the version rows and settles the history row of a step that ran outside a
     * transaction.
     * @param change what happens to the version table
     * @param number the step's row
     * @param entry what the row becomes
     * @return false if the version table was not as expected: nothing was written then
     */
    public boolean settle(RowChange change, long number, StepEntry entry) {
        return isWritten(this.jdbc.sql(moveRows() + "UPDATE " + this.tables.historyName() + """
                 SET outcome = :outcome, checksum = :checksum, statements_done = :done,
                    duration = :micros * interval '1 microsecond'
                FROM moved WHERE complete AND number = :number""")
            .params(rowParameters(change))
            .param("outcome", name(entry.outcome()))
            .param("checksum", entry.revision().checksum())
            .param("done", entry.statementsDone())
            .param("micros", micros(entry.duration()))
            .param("number", number));
    }

    private static boolean isWritten(JdbcClient.StatementSpec statement) {
        try {
            return statement.update() == 1;
        }
        catch (DuplicateKeyException ex) {
            // another session has inserted the row
            return false;
        }
    }

    // the row that is expected is deleted and the new one inserted only if all that were
    // expected are gone
    private String moveRows() {
        return """
                WITH gone AS (
                    DELETE FROM %1$s WHERE version_num = ANY (:removed::text[]) RETURNING 1
                ), come AS (
                    INSERT INTO %1$s (version_num)
                    SELECT pg_catalog.unnest(:added::text[])
                    WHERE (SELECT pg_catalog.count(*) FROM gone) = pg_catalog.cardinality(:removed::text[])
                    RETURNING 1
                ), moved AS (
                    SELECT (SELECT pg_catalog.count(*) FROM gone) = pg_catalog.cardinality(:removed::text[])
                        AND (SELECT pg_catalog.count(*) FROM come) = pg_catalog.cardinality(:added::text[]) AS complete
                )
                """.formatted(this.tables.versionName());
    }

    private static Map<String, Object> rowParameters(RowChange change) {
        return Map.of("removed", array(change.removed()), "added", array(change.added()));
    }

    /**
     * Writes a history row alone: for a failure, once the step is rolled back, or for a
     * step that begins outside a transaction.
     * @param entry the row to write
     * @return the row's number
     */
    public long append(StepEntry entry) {
        return bind(this.jdbc.sql(
                "INSERT INTO " + this.tables.historyName() + " " + COLUMNS + " SELECT " + VALUES + " RETURNING number"),
                entry)
            .query(Long.class)
            .single();
    }

    /**
     * Gives the tables that are written.
     * @return the tables, with their schema
     */
    public HistoryTables tables() {
        return this.tables;
    }

    /**
     * Gives the notes of steps that run outside a transaction.
     * @return the notes in the same history table
     */
    public ProgressNotes notes() {
        return new ProgressNotes(this.jdbc, this.tables.historyName());
    }

    /**
     * Says why a step failed that ran outside a transaction.
     * @param number the step's row
     * @param failure why
     */
    public void failed(long number, StepFailure failure) {
        bind(this.jdbc.sql("UPDATE " + this.tables.historyName()
                + " SET (failure_code, failure_state, failure_message, failure_place) = (" + FAILURE
                + ") WHERE number = :number"), failure)
            .param("number", number)
            .update();
    }

    /**
     * Changes the version rows alone.
     * @param change what happens to the version table
     */
    public void replace(RowChange change) {
        this.jdbc.sql(moveRows() + "SELECT complete FROM moved")
            .params(rowParameters(change))
            .query(Boolean.class)
            .single();
    }

    /** Empties the version table. */
    public void purge() {
        this.jdbc.sql("DELETE FROM " + this.tables.versionName()).update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, StepEntry entry) {
        RecordedRevision revision = entry.revision();
        return bind(statement, entry.failure()).param("revision", revision.id())
            .param("revises", array(revision.revises()))
            .param("dependsOn", array(revision.dependsOn()))
            .param("direction", name(entry.direction()))
            .param("message", revision.message())
            .param("checksum", revision.checksum())
            .param("outcome", name(entry.outcome()))
            .param("done", entry.statementsDone())
            .param("statements", entry.statements())
            .param("started", entry.started().atOffset(ZoneOffset.UTC))
            .param("micros", micros(entry.duration()))
            .param("application", this.author.application())
            .param("host", this.author.host())
            .param("section", (entry.outcome() == Outcome.FAILED) ? null : revision.downgradeSection());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable StepFailure failure) {
        return statement.param("failureCode", (failure != null) ? failure.code() : null)
            .param("failureState", (failure != null) ? failure.sqlState() : null)
            .param("failureMessage", (failure != null) ? failure.message() : null)
            .param("failurePlace", (failure != null) ? failure.place() : null);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    // PostgreSQL's array literal: a bound Java array would be spread over several
    // parameters by the named-parameter parser
    private static String array(List<String> values) {
        StringBuilder literal = new StringBuilder("{");
        for (String value : values) {
            literal.append((literal.length() > 1) ? "," : "")
                .append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
        }
        return literal.append('}').toString();
    }

    /**
     * Who writes the history.
     *
     * @param application the application's name
     * @param host the machine's name
     */
    public record Author(String application, String host) {

    }

}
