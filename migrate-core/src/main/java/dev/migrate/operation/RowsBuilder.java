package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.change.RowSource;
import dev.migrate.change.SqlOperation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how rows that are added are taken away again. */
public final class RowsBuilder extends Draft {

    private final String table;

    private final Supplier<List<String>> columns;

    private final RowSource rows;

    private @Nullable String reverseSql;

    RowsBuilder(String table, Supplier<List<String>> columns, RowSource rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Says how the rows are taken away. Where the table is made in the same revision,
     * nothing has to be said.
     * @param sql the statements; empty where nothing has to be undone
     * @return this change
     */
    public RowsBuilder undoneBy(String sql) {
        RowsBuilder changed = edit(this);
        changed.reverseSql = Objects.requireNonNull(sql);
        return changed;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List.of(new SqlOperation.InsertRows(name(this.table), this.columns.get(), this.rows, this.reverseSql));
    }

}
