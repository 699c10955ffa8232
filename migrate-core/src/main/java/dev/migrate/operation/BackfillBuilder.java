package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how rows are changed in batches. */
public final class BackfillBuilder extends Draft {

    /** 8 MB of a table, by default: some ten thousand rows. */
    static final int PAGES = 1000;

    private final String table;

    private final String assignments;

    private @Nullable String condition;

    private int pages = PAGES;

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
     * Sets how large a batch is; 1000 by default.
     * @param pageCount in pages of the table, at least 1
     * @return this change
     */
    public BackfillBuilder batchPages(int pageCount) {
        BackfillBuilder changed = edit(this);
        changed.pages = pageCount;
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
        if (this.pages < 1) {
            throw new BadOperationException("a batch of " + this.pages + " pages", "Write at least 1.");
        }
        return List.of(new SqlOperation.Backfill(name(this.table), this.assignments, this.condition, this.pages,
                this.reverseSql, null));
    }

}
