package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import java.util.List;

/**
 * Says how the rows of a materialized view are read again.
 *
 * @since 0.1
 */
public final class RefreshBuilder extends Draft {

    private final String view;

    private boolean concurrently;

    private boolean withoutRows;

    RefreshBuilder(String view) {
        this.view = view;
    }

    /**
     * Lets the view be read meanwhile. It needs a unique index over columns, and rows
     * from a refresh before.
     * @return this change
     */
    public RefreshBuilder concurrently() {
        return edit(this, (changed) -> changed.concurrently = true);
    }

    /**
     * Takes the rows away and reads none; the view cannot be read then.
     * @return this change
     */
    public RefreshBuilder withNoData() {
        return edit(this, (changed) -> changed.withoutRows = true);
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        if (this.concurrently && this.withoutRows) {
            throw new BadOperationException("\"" + this.view + "\" cannot lose its rows concurrently",
                    "Remove .concurrently() or .withNoData().");
        }
        String name = name(this.view).sql();
        String sql = "REFRESH MATERIALIZED VIEW " + (this.concurrently ? "CONCURRENTLY " : "") + name;
        return List.of(this.withoutRows
                ? new SqlOperation.ExecuteSql(sql + " WITH NO DATA", "REFRESH MATERIALIZED VIEW " + name)
                : new SqlOperation.ExecuteSql(sql, ""));
    }

}
