package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.sql.Batches;
import dev.migrate.sql.WrittenSql;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how rows are changed in batches. */
public final class BackfillBuilder extends Draft {

    private final String table;

    private final String assignments;

    private @Nullable String condition;

    private @Nullable Integer rows;

    private Duration pause = Duration.ZERO;

    private @Nullable String reverseSql;

    BackfillBuilder(String table, String assignments) {
        this.table = table;
        this.assignments = WrittenSql.of(assignments);
    }

    /**
     * Says which rows are not done yet. It must be false for a row that is done.
     * @param notDone as SQL: {@code status IS NULL}
     * @return this change
     */
    public BackfillBuilder where(String notDone) {
        BackfillBuilder changed = edit(this);
        changed.condition = WrittenSql.of(notDone);
        return changed;
    }

    /**
     * Sets how many rows a batch passes at most. Without it, batches are as large as the
     * time allows that they may take.
     * @param rowCount how many, at least 1
     * @return this change
     */
    public BackfillBuilder batchRows(int rowCount) {
        BackfillBuilder changed = edit(this);
        changed.rows = rowCount;
        return changed;
    }

    /**
     * Sets how long the rows are left alone after each batch; not at all by default.
     * @param duration how long
     * @return this change
     */
    public BackfillBuilder pause(Duration duration) {
        BackfillBuilder changed = edit(this);
        changed.pause = Objects.requireNonNull(duration);
        return changed;
    }

    /**
     * Says how the change is undone.
     * @param reverse the statements; empty where nothing has to be undone
     * @return this change
     */
    public BackfillBuilder undoneBy(String reverse) {
        BackfillBuilder changed = edit(this);
        changed.reverseSql = Objects.requireNonNull(reverse);
        return changed;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        if (this.condition == null) {
            throw new BadOperationException("a backfill of \"" + this.table + "\" does not say which rows are not done",
                    "Write .where(condition), which must be false for a row that is done.");
        }
        if (this.rows != null && this.rows < 1) {
            throw new BadOperationException("a batch of " + this.rows + " rows", "Write at least 1.");
        }
        if (this.pause.isNegative()) {
            throw new BadOperationException("a pause of " + this.pause, "Write zero or more.");
        }
        return List.of(new SqlOperation.Backfill(name(this.table), this.assignments, this.condition,
                new Batches(this.rows, this.pause, null), this.reverseSql));
    }

}
