package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.definition.ViewBuilder;
import dev.migrate.schema.SchemaObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what takes the place of a view, and what it was. */
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
        ReplaceViewBuilder changed = edit(this);
        changed.view = changed.view.columns(names);
        return changed;
    }

    /**
     * Sets a parameter. Those that the view had and that are not set go.
     * @param parameter its name: {@code security_barrier}
     * @param value its value
     * @return this change
     */
    public ReplaceViewBuilder with(String parameter, Object value) {
        ReplaceViewBuilder changed = edit(this);
        changed.view = changed.view.with(parameter, value);
        return changed;
    }

    /**
     * Says what the view was, with as many columns. Without it the downgrade puts back
     * what was found, whatever columns it had, or drops the view if there was none.
     * @param definition the view, by the same name
     * @return this change
     */
    public ReplaceViewBuilder was(Definition definition) {
        ReplaceViewBuilder changed = edit(this);
        changed.former = Objects.requireNonNull(definition);
        return changed;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        SchemaObject wanted = this.view.define(naming);
        SchemaObject before = (this.former != null)
                ? References.same(wanted.reference(), this.former.defineFormer(naming)) : null;
        return List.of(new Operation.Replace(wanted, before));
    }

}
