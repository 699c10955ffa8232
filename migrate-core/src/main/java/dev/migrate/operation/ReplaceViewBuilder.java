package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.definition.ViewBuilder;
import dev.migrate.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what takes the place of a view, and what it was.
 *
 * @since 0.1
 */
public final class ReplaceViewBuilder extends Draft {

    private ViewBuilder view;

    private @Nullable Definition former;

    ReplaceViewBuilder(ViewBuilder view) {
        this.view = view;
    }

    /**
     * Names the columns of the view.
     * @param names their names; those that were there stay the same
     * @return this change
     */
    public ReplaceViewBuilder columns(String... names) {
        return edit(this, (changed) -> changed.view = changed.view.columns(names));
    }

    /**
     * Sets a parameter. Those that the view had and that are not set go.
     * @param parameter its name as SQL: {@code security_barrier}
     * @param value its value
     * @return this change
     */
    public ReplaceViewBuilder with(String parameter, Object value) {
        return edit(this, (changed) -> changed.view = changed.view.with(parameter, value));
    }

    /**
     * Says what the view was, with as many columns. Without it the downgrade puts back
     * what was found, whatever columns it had, or drops the view if there was none.
     * @param definition the view, by the same name
     * @return this change
     */
    public ReplaceViewBuilder was(Definition definition) {
        return edit(this, (changed) -> changed.former = changed.once("what the view was", definition));
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        SchemaObject wanted = this.view.define(naming);
        SchemaObject before = (this.former != null)
                ? References.same(wanted.reference(), this.former.defineFormer(naming)) : null;
        return List.of(new Operation.Replace(wanted, before));
    }

}
