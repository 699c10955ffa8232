package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what a routine was that another takes the place of.
 *
 * @since 0.1
 */
public final class ReplaceBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private final String sql;

    private @Nullable String former;

    ReplaceBuilder(Supplier<ObjectReference> reference, String sql) {
        this.reference = reference;
        this.sql = sql;
    }

    /**
     * Says what it was. Without it the downgrade puts back what was found, or drops it if
     * there was none.
     * @param statement the statement: {@code CREATE OR REPLACE FUNCTION …}
     * @return this change
     */
    public ReplaceBuilder was(String statement) {
        return edit(this, (changed) -> changed.former = changed.once("what the routine was", statement));
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        ObjectReference routine = this.reference.get();
        if (routine.kind() != ObjectKind.FUNCTION && routine.kind() != ObjectKind.PROCEDURE) {
            throw new BadOperationException(routine + " cannot be replaced by its statement",
                    "Drop it and create it, or write replaceView() for a view.");
        }
        return List.of(new Operation.Replace(new CatalogObject.Written(routine, this.sql),
                (this.former != null) ? new CatalogObject.Written(routine, this.former) : null));
    }

}
