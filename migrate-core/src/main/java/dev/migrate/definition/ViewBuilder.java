package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.View;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a view or materialized view.
 *
 * @since 0.1
 */
public final class ViewBuilder extends NewObject {

    private final String name;

    private String query = "";

    private final View.Storage storage;

    private List<String> columns = List.of();

    private boolean withoutRows;

    private @Nullable String accessMethod;

    private @Nullable String tablespace;

    ViewBuilder(String name, View.Storage storage) {
        this.name = name;
        this.storage = storage;
    }

    ViewBuilder of(String sql) {
        return edit(this, (changed) -> changed.query = WrittenSql.of(sql));
    }

    /**
     * Gives the columns names of their own.
     * @param names as many as the query has columns, or fewer
     * @return this view
     */
    public ViewBuilder columns(String... names) {
        return edit(this, (changed) -> changed.columns = changed.once("the names of the columns", List.of(names)));
    }

    /**
     * Sets a parameter.
     * @param parameter its name as SQL: {@code security_barrier}, {@code fillfactor}
     * @param value its value
     * @return this view
     */
    public ViewBuilder with(String parameter, Object value) {
        return edit(this, (changed) -> changed.setParameter(parameter, value));
    }

    /**
     * Leaves a materialized view without rows; it cannot be read before it is refreshed.
     * @return this view
     */
    public ViewBuilder withNoData() {
        return edit(this, (changed) -> changed.withoutRows = true);
    }

    /**
     * Sets the access method of a materialized view.
     * @param method its name
     * @return this view
     */
    public ViewBuilder using(String method) {
        return edit(this, (changed) -> changed.accessMethod = changed.once("the access method", method));
    }

    /**
     * Sets the tablespace of a materialized view.
     * @param tablespaceName its name
     * @return this view
     */
    public ViewBuilder tablespace(String tablespaceName) {
        return edit(this, (changed) -> changed.tablespace = changed.once("the tablespace", tablespaceName));
    }

    /**
     * Leaves a materialized view of the same name as it is.
     * @return this view
     */
    public ViewBuilder ifNotExists() {
        return edit(this, (changed) -> changed.setIfNotExists());
    }

    @Override
    View object(NamingConvention naming) {
        boolean rows = this.withoutRows || isIfNotExists() || this.accessMethod != null || this.tablespace != null;
        if (this.storage == View.Storage.NONE && rows) {
            throw new BadOperationException("view \"" + this.name + "\" has no rows of its own",
                    "Create a materialized view, or remove .withNoData(), .ifNotExists(), .using(…) and .tablespace(…).");
        }
        return new View(name(this.name), this.withoutRows ? View.Storage.WITH_NO_DATA : this.storage, this.columns,
                this.query, parameters(), this.accessMethod, this.tablespace);
    }

}
