package dev.migrate.history;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of the one SELECT. */
final class StateRows {

    private final HistoryTables tables;

    private final List<String> versions = new ArrayList<>();

    private final Map<String, StepRecord> settled = new HashMap<>();

    private final Map<String, StepRecord> unsettled = new HashMap<>();

    private @Nullable String current;

    private @Nullable String found;

    private boolean foreign;

    private @Nullable MigrateException flaw;

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
            this.flaw = TableFlaw.valueOf(name).on(table);
        }
    }

    private static StepRecord later(StepRecord one, StepRecord other) {
        return (one.number() > other.number()) ? one : other;
    }

    private boolean isSettledSince(StepRecord step) {
        StepRecord last = this.settled.get(step.revision());
        return last != null && last.number() > step.number();
    }

    @Nullable DatabaseState state() {
        if (this.tables.schema() == null && this.foreign) {
            return null;
        }
        if (this.flaw != null) {
            throw this.flaw;
        }
        this.unsettled.values().removeIf(this::isSettledSince);
        return new DatabaseState(this.tables.in(Objects.requireNonNull(this.found)), true, this.versions, this.settled,
                this.unsettled, this.backendPid);
    }

}
