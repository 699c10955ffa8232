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
import org.jspecify.annotations.Nullable;

/**
 * Says how rows are changed in batches.
 *
 * @since 0.1
 */
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
        return edit(this,
                (changed) -> changed.condition = WrittenSql.of(changed.once("which rows are not done", notDone)));
    }

    /**
     * Sets how many rows a batch passes at most. Without it, batches are as large as the
     * time allows that they may take.
     * @param rowCount how many, at least 1
     * @return this change
     */
    public BackfillBuilder batchRows(int rowCount) {
        return edit(this, (changed) -> changed.rows = changed.once("how many rows a batch has", rowCount));
    }

    /**
     * Sets how long the rows are left alone after each batch; not at all by default.
     * @param duration how long
     * @return this change
     */
    public BackfillBuilder pause(Duration duration) {
        return edit(this, (changed) -> changed.pause = changed.once("the pause", duration));
    }

    /**
     * Says how the change is undone.
     * @param reverse the statements; empty if nothing has to be undone
     * @return this change
     */
    public BackfillBuilder undoneBy(String reverse) {
        return edit(this, (changed) -> changed.reverseSql = changed.once("how the change is undone", reverse));
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
                new Batches(this.rows, this.pause, null, false), this.reverseSql));
    }

}
