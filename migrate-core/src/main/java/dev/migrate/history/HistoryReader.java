package dev.migrate.history;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.Outcome;
import dev.migrate.report.StepFailure;
import dev.migrate.revision.Direction;
import dev.migrate.session.SqlErrors;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the version table and the history table. Never creates them, never locks. */
public final class HistoryReader {

    private final HistoryTables tables;

    /**
     * Reads these tables.
     * @param tables where they are
     */
    public HistoryReader(HistoryTables tables) {
        this.tables = tables;
    }

    /**
     * Reads heads and checksums in one SELECT; more only if a table is missing.
     * @param connection the session's, outside a transaction
     * @return the state
     * @throws MigrateException if a table is not one whose rows are all seen
     */
    public DatabaseState read(Connection connection) {
        return read(connection, null);
    }

    /**
     * Reads the same, and no settled steps if the tables say what is expected. Every
     * start of a service asks this and often nothing else, so it asks JDBC alone: that
     * needs a hundredth of a second less for classes than a template.
     * @param connection the session's, outside a transaction
     * @param expected what makes the settled steps dispensable; null if they are needed
     * @return the state
     * @throws MigrateException if a table is not one whose rows are all seen
     */
    public DatabaseState read(Connection connection, @Nullable ExpectedRows expected) {
        try {
            DatabaseState state = select(connection, this.tables, true, expected);
            // an unqualified name may have been found in a later schema of the search
            // path: that is another application's table
            return (state != null) ? state : readWithoutBoth(connection, expected);
        }
        catch (SQLException ex) {
            throw failed(ex);
        }
    }

    private DatabaseState readWithoutBoth(Connection connection, @Nullable ExpectedRows expected) throws SQLException {
        HistoryTables known = (this.tables.schema() != null) ? this.tables
                : this.tables.in(TablePlace.schema(connection));
        DatabaseState both = select(connection, known, true, expected);
        if (both != null) {
            return both;
        }
        // Alembic's table, say: there is a version table and no history yet
        DatabaseState versions = select(connection, known, false, null);
        if (versions != null) {
            return new DatabaseState(known, false, versions.rows(), Map.of(), Map.of(), versions.backendPid());
        }
        return new DatabaseState(known, false, List.of(), Map.of(), Map.of(), backendPid(connection));
    }

    private static int backendPid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Gives null if a table is missing, or belongs to another application. */
    private static @Nullable DatabaseState select(Connection connection, HistoryTables tables, boolean withHistory,
            @Nullable ExpectedRows expected) throws SQLException {
        return new TableLocks(tables).waiting(connection,
                (seconds) -> select(connection, tables, withHistory, expected, seconds));
    }

    private static @Nullable DatabaseState select(Connection connection, HistoryTables tables, boolean withHistory,
            @Nullable ExpectedRows expected, int seconds) throws SQLException {
        StateRows rows = new StateRows(tables);
        String sql = new StateSelect(tables, expected).sql(withHistory);
        try (Statement statement = connection.createStatement()) {
            // lock_timeout would need a separate statement
            statement.setQueryTimeout(seconds);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(row);
                }
            }
            return rows.state();
        }
        catch (SQLException ex) {
            if (isMissing(ex)) {
                return null;
            }
            StateRows places = places(connection, tables, withHistory, ex);
            if (places.isForeign()) {
                return null;
            }
            if (places.flaw() != null) {
                throw refusal(places.flaw(), ex);
            }
            throw ex;
        }
    }

    /**
     * Asks the catalog what the SELECT could not read: what the server says of that, such
     * as that two types do not match, is not the reason.
     */
    private static StateRows places(Connection connection, HistoryTables tables, boolean withHistory,
            SQLException failure) {
        StateRows places = new StateRows(tables);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(new StateSelect(tables, null).places(withHistory))) {
            while (row.next()) {
                places.add(row);
            }
        }
        catch (SQLException ex) {
            failure.addSuppressed(ex);
        }
        return places;
    }

    private static MigrateException refusal(StateRows.FlawedTable table, SQLException failure) {
        return (table.flaw() == TableFlaw.COLUMNS && SqlErrors.UNDEFINED_COLUMN.equals(failure.getSQLState()))
                ? TableFlaw.columns(table.name(), SqlErrors.message(failure)) : table.flaw().on(table.name());
    }

    /**
     * Reads every row of the history, oldest first. Why one failed is read by the row's
     * JSON: a table that an earlier version made lacks the columns.
     * @param connection the session's
     * @param state the state that was read from the same session
     * @return the rows; none if there is no history table
     */
    public List<HistoryEntry> entries(Connection connection, DatabaseState state) {
        return list(connection, state,
                """
                        SELECT number, revision, revises, direction, message, outcome, checksum, statements_done, statements, started,
                            (extract(epoch FROM duration) * 1000000)::bigint AS micros, database_user, application, host,
                            failed ->> 'failure_code' AS failure_code, failed ->> 'failure_state' AS failure_state,
                            failed ->> 'failure_message' AS failure_message, failed ->> 'failure_place' AS failure_place
                        FROM %s h
                        CROSS JOIN LATERAL (
                            SELECT CASE WHEN outcome IN ('failed', 'partial') THEN pg_catalog.to_jsonb(h) END AS failed) f
                        ORDER BY number
                        """,
                HistoryReader::entry);
    }

    /** Asks the history; waits for a lock on it as for the first look. */
    private <T> List<T> list(Connection connection, DatabaseState state, String sql, Row<T> reader) {
        if (!state.exists()) {
            return List.of();
        }
        try {
            List<T> list = new ArrayList<>();
            new TableLocks(state.tables()).waiting(connection, (seconds) -> {
                list.clear();
                try (Statement statement = connection.createStatement()) {
                    statement.setQueryTimeout(seconds);
                    try (ResultSet row = statement.executeQuery(sql.formatted(state.tables().historyName()))) {
                        while (row.next()) {
                            list.add(reader.read(row));
                        }
                    }
                }
                return list;
            });
            return list;
        }
        catch (SQLException ex) {
            throw failed(ex);
        }
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(row.getLong("number"), row.getString("revision"), texts(row.getArray("revises")),
                direction(row.getString("direction")), row.getString("message"), outcome(row.getString("outcome")),
                row.getString("checksum"), row.getInt("statements_done"), row.getInt("statements"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                Duration.ofNanos(row.getLong("micros") * 1000), row.getString("database_user"),
                row.getString("application"), row.getString("host"), failure(row));
    }

    private static @Nullable StepFailure failure(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        return (code != null) ? new StepFailure(code, row.getString("failure_state"), row.getString("failure_message"),
                row.getString("failure_place")) : null;
    }

    /**
     * Reads what the history knows of revisions that were applied and are not reverted.
     * @param connection the session's
     * @param state the state that was read from the same session
     * @return the revisions, in the order of their application
     */
    public List<RecordedRevision> recorded(Connection connection, DatabaseState state) {
        return list(connection, state, """
                SELECT revision, revises, depends_on, message, checksum, downgrade_section
                FROM (
                    SELECT DISTINCT ON (revision) *
                    FROM %s
                    WHERE outcome IN ('applied', 'stamped', 'reverted')
                    ORDER BY revision, number DESC
                ) h
                WHERE direction = 'upgrade'
                ORDER BY number
                """,
                (row) -> new RecordedRevision(row.getString("revision"), texts(row.getArray("revises")),
                        texts(row.getArray("depends_on")), row.getString("message"), row.getString("checksum"),
                        row.getString("downgrade_section")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Direction direction(String text) {
        return Direction.valueOf(text.toUpperCase(Locale.ROOT));
    }

    static Outcome outcome(String text) {
        return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isMissing(SQLException ex) {
        String state = ex.getSQLState();
        return SqlErrors.UNDEFINED_TABLE.equals(state) || SqlErrors.INVALID_SCHEMA_NAME.equals(state);
    }

    private MigrateException failed(SQLException ex) {
        return SqlErrors.internal("the version table " + this.tables.versionName() + " cannot be read", ex,
                Advice.of("Check the privileges of the database user, ")
                    .setting(Setting.SCHEMA)
                    .text(", or ")
                    .setting(Setting.VERSION_TABLE)
                    .text(" and ")
                    .setting(Setting.HISTORY_TABLE)
                    .text("."));
    }

    /** Reads one row. */
    private interface Row<T> {

        T read(ResultSet row) throws SQLException;

    }

}
