package dev.migrate.history;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.Outcome;
import dev.migrate.revision.RevisionId;
import dev.migrate.sql.SqlLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of the one SELECT. */
final class StateRows {

    private final HistoryTables tables;

    private final List<@Nullable String> versions = new ArrayList<>();

    private final Map<String, StepRecord> settled = new HashMap<>();

    private final Map<String, StepRecord> unsettled = new HashMap<>();

    private @Nullable String current;

    private @Nullable String found;

    private boolean foreign;

    private @Nullable FlawedTable flaw;

    private int backendPid;

    StateRows(HistoryTables tables) {
        this.tables = tables;
    }

    void add(ResultSet row) throws SQLException {
        String kind = row.getString(1);
        String revision = row.getString(2);
        switch (kind) {
            case "version", "history" -> {
                this.current = revision;
                this.found = row.getString(3);
                this.foreign |= !Objects.equals(this.current, this.found);
                HistoryTables there = this.tables.in(Objects.requireNonNull(this.found));
                flaw(row.getString(4), kind.equals("version") ? there.versionName() : there.historyName());
                this.backendPid = row.getInt(6);
            }
            case "row" -> this.versions.add(revision);
            default -> {
                StepRecord step = new StepRecord(row.getLong(7), revision, HistoryReader.direction(row.getString(5)),
                        HistoryReader.outcome(row.getString(4)), row.getString(3), row.getString(8), row.getInt(6),
                        row.getString(9));
                boolean open = step.outcome() == Outcome.FAILED || step.outcome() == Outcome.PARTIAL;
                (open ? this.unsettled : this.settled).merge(revision, step, StateRows::later);
            }
        }
    }

    private void flaw(@Nullable String name, String table) {
        if (name != null && this.flaw == null) {
            this.flaw = new FlawedTable(TableFlaw.valueOf(name), table);
        }
    }

    /** Returns whether a name was found in a later schema of the search path. */
    boolean isForeign() {
        return this.tables.schema() == null && this.foreign;
    }

    /** Gives what is wrong with a table; null if nothing is. */
    @Nullable FlawedTable flaw() {
        return this.flaw;
    }

    private static StepRecord later(StepRecord one, StepRecord other) {
        return (one.number() > other.number()) ? one : other;
    }

    private boolean isSettledSince(StepRecord step) {
        StepRecord last = this.settled.get(step.revision());
        return last != null && last.number() > step.number();
    }

    @Nullable DatabaseState state() {
        if (isForeign()) {
            return null;
        }
        if (this.flaw != null) {
            throw this.flaw.refusal();
        }
        this.unsettled.values().removeIf(this::isSettledSince);
        HistoryTables there = this.tables.in(Objects.requireNonNull(this.found));
        return new DatabaseState(there, true, ids(there.versionName()), this.settled, this.unsettled, this.backendPid);
    }

    // a table that a run made has a primary key, and one of another tool's need not
    private List<String> ids(String table) {
        Set<String> ids = new LinkedHashSet<>();
        for (String id : this.versions) {
            if (id == null) {
                throw TableFlaw.row(table, "it has a row without a revision",
                        "Run DELETE FROM " + table + " WHERE version_num IS NULL.");
            }
            if (!RevisionId.isValid(id)) {
                throw TableFlaw.row(table, "its row \"" + id + "\" is not a revision id",
                        "Correct the row, or run DELETE FROM " + table + " WHERE version_num = " + SqlLiteral.quote(id)
                                + ".");
            }
            if (!ids.add(id)) {
                throw TableFlaw.row(table, "it has the row \"" + id + "\" twice", "Run DELETE FROM " + table
                        + " a USING " + table + " b WHERE a.version_num = b.version_num AND a.ctid > b.ctid.");
            }
        }
        return List.copyOf(ids);
    }

    /**
     * A table that cannot be relied on.
     *
     * @param flaw why
     * @param name its name, with the schema
     */
    record FlawedTable(TableFlaw flaw, String name) {

        MigrateException refusal() {
            return this.flaw.on(this.name);
        }

    }

}
