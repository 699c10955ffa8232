package dev.migrate.history;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.session.SqlErrors;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

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
     * Reads heads and checksums in one SELECT; a second only where a table is missing.
     * @param jdbc the session, outside a transaction
     * @return the state
     */
    public DatabaseState read(JdbcClient jdbc) {
        try {
            DatabaseState state = select(jdbc, this.tables, true);
            // an unqualified name may have been found in a later schema of the search
            // path: that is somebody else's table
            return (state != null) ? state : readWithoutBoth(jdbc);
        }
        catch (DataAccessException ex) {
            if (!isMissing(ex)) {
                throw failed(ex);
            }
            return readWithoutBoth(jdbc);
        }
    }

    private DatabaseState readWithoutBoth(JdbcClient jdbc) {
        HistoryTables known = this.tables.in(schema(jdbc));
        try {
            return Objects.requireNonNull(select(jdbc, known, true));
        }
        catch (DataAccessException ex) {
            if (!isMissing(ex)) {
                throw failed(ex);
            }
        }
        try {
            // Alembic's table, say: there is a version table and no history yet
            DatabaseState versions = Objects.requireNonNull(select(jdbc, known, false));
            return new DatabaseState(known, false, versions.rows(), Map.of(), Map.of(), versions.backendPid());
        }
        catch (DataAccessException ex) {
            if (!isMissing(ex)) {
                throw failed(ex);
            }
        }
        int pid = jdbc.sql("SELECT pg_catalog.pg_backend_pid()").query(Integer.class).single();
        return new DatabaseState(known, false, List.of(), Map.of(), Map.of(), pid);
    }

    private String schema(JdbcClient jdbc) {
        if (this.tables.schema() != null) {
            return this.tables.schema();
        }
        return jdbc.sql("SELECT pg_catalog.current_schema()")
            .query(String.class)
            .optional()
            .orElseThrow(() -> new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING, "the connection has no current schema to keep the version table in")
                .withDetail("No schema of the search_path exists; nothing was done.")
                .withHint("Set \"migrate.schema\", or create a schema that is in the search_path.")));
    }

    private static @Nullable DatabaseState select(JdbcClient jdbc, HistoryTables tables, boolean withHistory) {
        StateRows rows = new StateRows(tables);
        jdbc.sql(withHistory ? versionSelect(tables) + historySelect(tables) : versionSelect(tables)).query(rows::add);
        return rows.state();
    }

    private static String versionSelect(HistoryTables tables) {
        return """
                SELECT 'schema' AS kind, pg_catalog.current_schema() AS revision, n.nspname::text AS checksum, NULL AS outcome,
                    NULL AS direction, pg_catalog.pg_backend_pid() AS statements_done, 0 AS number
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.oid = '%1$s'::pg_catalog.regclass
                UNION ALL
                SELECT 'row', version_num, NULL, NULL, NULL, 0, 0
                FROM %2$s
                """
            .formatted(tables.versionName().replace("'", "''"), tables.versionName());
    }

    // every row: the server would need longer to choose the last ones than to send all
    private static String historySelect(HistoryTables tables) {
        return """
                UNION ALL
                SELECT 'step', revision, checksum, outcome, direction, statements_done, number
                FROM %s
                """.formatted(tables.historyName());
    }

    /**
     * Reads every row of the history, oldest first.
     * @param jdbc the session
     * @param state the state that was read from the same session
     * @return the rows; none where there is no history table
     */
    public List<HistoryEntry> entries(JdbcClient jdbc, DatabaseState state) {
        if (!state.exists()) {
            return List.of();
        }
        return jdbc
            .sql("""
                    SELECT number, revision, revises, direction, message, outcome, checksum, statements_done, statements, started,
                        (extract(epoch FROM duration) * 1000000)::bigint AS micros, database_user, application, host
                    FROM %s
                    ORDER BY number
                    """
                .formatted(state.tables().historyName()))
            .query((row, index) -> entry(row))
            .list();
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(row.getLong("number"), row.getString("revision"), texts(row.getArray("revises")),
                direction(row.getString("direction")), row.getString("message"), outcome(row.getString("outcome")),
                row.getString("checksum"), row.getInt("statements_done"), row.getInt("statements"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                Duration.ofNanos(row.getLong("micros") * 1000), row.getString("database_user"),
                row.getString("application"), row.getString("host"));
    }

    /**
     * Reads what the history knows of revisions that were applied and are not reverted.
     * @param jdbc the session
     * @param state the state that was read from the same session
     * @return the revisions, in the order of their application
     */
    public List<RecordedRevision> recorded(JdbcClient jdbc, DatabaseState state) {
        if (!state.exists()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT revision, revises, depends_on, message, checksum, downgrade_section
                FROM (
                    SELECT DISTINCT ON (revision) *
                    FROM %s
                    WHERE outcome IN ('applied', 'stamped', 'reverted')
                    ORDER BY revision, number DESC
                ) h
                WHERE direction = 'upgrade'
                ORDER BY number
                """.formatted(state.tables().historyName()))
            .query((row, index) -> new RecordedRevision(row.getString("revision"), texts(row.getArray("revises")),
                    texts(row.getArray("depends_on")), row.getString("message"), row.getString("checksum"),
                    row.getString("downgrade_section")))
            .list();
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

    private static boolean isMissing(DataAccessException ex) {
        String state = SqlErrors.sqlState(ex);
        return SqlErrors.UNDEFINED_TABLE.equals(state) || SqlErrors.INVALID_SCHEMA_NAME.equals(state);
    }

    private MigrateException failed(DataAccessException ex) {
        return SqlErrors.internal("the version table " + this.tables.versionName() + " cannot be read", ex,
                "Check the privileges of the database user, \"migrate.schema\" and \"migrate.version-table\".");
    }

    /** Gathers the rows of the one SELECT. */
    private static final class StateRows {

        private final HistoryTables tables;

        private final List<String> versions = new ArrayList<>();

        private final Map<String, StepRecord> settled = new HashMap<>();

        private final Map<String, StepRecord> unsettled = new HashMap<>();

        private @Nullable String current;

        private @Nullable String found;

        private int backendPid;

        private StateRows(HistoryTables tables) {
            this.tables = tables;
        }

        private void add(ResultSet row) throws SQLException {
            String kind = row.getString(1);
            String revision = row.getString(2);
            switch (kind) {
                case "schema" -> {
                    this.current = revision;
                    this.found = row.getString(3);
                    this.backendPid = row.getInt(6);
                }
                case "row" -> this.versions.add(revision);
                default -> {
                    StepRecord step = new StepRecord(row.getLong(7), revision, direction(row.getString(5)),
                            outcome(row.getString(4)), row.getString(3), row.getInt(6));
                    boolean open = step.outcome() == Outcome.FAILED || step.outcome() == Outcome.PARTIAL;
                    (open ? this.unsettled : this.settled).merge(revision, step, StateRows::later);
                }
            }
        }

        private static StepRecord later(StepRecord one, StepRecord other) {
            return (one.number() > other.number()) ? one : other;
        }

        private boolean isSettledSince(StepRecord step) {
            StepRecord last = this.settled.get(step.revision());
            return last != null && last.number() > step.number();
        }

        private @Nullable DatabaseState state() {
            if (this.tables.schema() == null && !Objects.equals(this.current, this.found)) {
                return null;
            }
            this.unsettled.values().removeIf(this::isSettledSince);
            return new DatabaseState(this.tables.in(Objects.requireNonNull(this.found)), true, this.versions,
                    this.settled, this.unsettled, this.backendPid);
        }

    }

}
