package dev.migrate.definition;

import dev.migrate.change.BadOperationException;
import dev.migrate.schema.View;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a view or materialized view. */
public final class ViewBuilder extends NewObject {

    private final String name;

    private final String query;

    private Map<String, String> parameters = Map.of();

    private final View.Storage storage;

    private List<String> columns = List.of();

    private boolean withoutRows;

    private @Nullable String accessMethod;

    private @Nullable String tablespace;

    ViewBuilder(String name, String query, View.Storage storage) {
        this.name = name;
        this.query = WrittenSql.of(query);
        this.storage = storage;
    }

    /**
     * Gives the columns names of their own.
     * @param names as many as the query has columns, or fewer
     * @return this view
     */
    public ViewBuilder columns(String... names) {
        ViewBuilder changed = edit(this);
        changed.columns = List.of(names);
        return changed;
    }

    /**
     * Sets a parameter.
     * @param parameter its name: {@code security_barrier}, {@code fillfactor}
     * @param value its value
     * @return this view
     */
    public ViewBuilder with(String parameter, Object value) {
        ViewBuilder changed = edit(this);
        changed.parameters = plus(changed.parameters, parameter, value.toString());
        return changed;
    }

    /**
     * Leaves a materialized view without rows; it cannot be read before it is refreshed.
     * @return this view
     */
    public ViewBuilder withNoData() {
        ViewBuilder changed = edit(this);
        changed.withoutRows = true;
        return changed;
    }

    /**
     * Sets the access method of a materialized view.
     * @param method its name
     * @return this view
     */
    public ViewBuilder using(String method) {
        ViewBuilder changed = edit(this);
        changed.accessMethod = Objects.requireNonNull(method);
        return changed;
    }

    /**
     * Sets the tablespace of a materialized view.
     * @param tablespaceName its name
     * @return this view
     */
    public ViewBuilder tablespace(String tablespaceName) {
        ViewBuilder changed = edit(this);
        changed.tablespace = Objects.requireNonNull(tablespaceName);
        return changed;
    }

    /**
     * Leaves a materialized view of the same name as it is.
     * @return this view
     */
    public ViewBuilder ifNotExists() {
        ViewBuilder changed = edit(this);
        changed.setIfNotExists();
        return changed;
    }

    @Override
    public View define(NamingConvention naming) {
        boolean rows = this.withoutRows || isIfNotExists() || this.accessMethod != null || this.tablespace != null;
        if (this.storage == View.Storage.NONE && rows) {
            throw new BadOperationException("view \"" + this.name + "\" has no rows of its own",
                    "Create a materialized view, or remove .withNoData(), .ifNotExists(), .using(…) and .tablespace(…).");
        }
        return new View(name(this.name), this.withoutRows ? View.Storage.WITH_NO_DATA : this.storage, this.columns,
                this.query, this.parameters, this.accessMethod, this.tablespace);
    }

}
