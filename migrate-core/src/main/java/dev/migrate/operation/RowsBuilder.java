package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.OnConflict;
import dev.migrate.change.Operation;
import dev.migrate.change.RowSource;
import dev.migrate.change.SqlOperation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of rows that are there, and how those that are added are taken away.
 *
 * @since 0.1
 */
public final class RowsBuilder extends Draft {

    private final String table;

    private final List<String> columns;

    private final RowSource rows;

    /** What was said of rows that are there; once at most is right. */
    private List<Function<List<String>, OnConflict>> conflicts = List.of();

    private @Nullable String reverseSql;

    RowsBuilder(String table, List<String> columns, RowSource rows) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * Leaves rows that are there already as they are. Rows are added by INSERT then.
     * @param key the columns by which a row is known; none for any unique constraint
     * @return this change
     */
    public RowsBuilder onConflictDoNothing(String... key) {
        return edit(this, (changed) -> {
            List<String> known = List.of(key);
            changed.conflicts = plus(changed.conflicts, (all) -> new OnConflict(known, List.of()));
        });
    }

    /**
     * Gives rows that are there already the new values of all other columns. Rows are
     * added by INSERT then.
     * @param key the columns by which a row is known, which have a unique constraint
     * @return this change
     */
    public RowsBuilder onConflictUpdate(String... key) {
        return edit(this, (changed) -> {
            List<String> known = List.of(key);
            changed.conflicts = plus(changed.conflicts, (all) -> updating(all, known));
        });
    }

    private static OnConflict updating(List<String> columns, List<String> key) {
        List<String> others = columns.stream().filter((column) -> !key.contains(column)).toList();
        if (key.isEmpty() || others.isEmpty()) {
            throw new BadOperationException("rows that are there have no " + (key.isEmpty() ? "key" : "other column"),
                    key.isEmpty() ? "Name the columns by which a row is known." : "Write .onConflictDoNothing(…).");
        }
        return new OnConflict(key, others);
    }

    /**
     * Says how the rows are taken away. If the table is made in the same revision,
     * nothing has to be said.
     * @param reverse the statements; empty if nothing has to be undone
     * @return this change
     */
    public RowsBuilder undoneBy(String reverse) {
        return edit(this, (changed) -> changed.reverseSql = changed.once("how the change is undone", reverse));
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List
            .of(new SqlOperation.InsertRows(name(this.table), this.columns, this.rows, conflict(), this.reverseSql));
    }

    private @Nullable OnConflict conflict() {
        if (this.conflicts.size() > 1) {
            throw new BadOperationException("what becomes of rows that are there is said twice",
                    "Keep one of .onConflictDoNothing(…) and .onConflictUpdate(…).");
        }
        return this.conflicts.isEmpty() ? null : this.conflicts.get(0).apply(this.columns);
    }

}
