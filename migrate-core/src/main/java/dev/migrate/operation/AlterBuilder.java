package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration;
import dev.migrate.change.TypeAlteration;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.WrittenSql;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what of an object changes, and what it was.
 *
 * @since 0.1
 */
public final class AlterBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private final Supplier<Alteration> change;

    private @Nullable Supplier<Alteration> back;

    AlterBuilder(Supplier<ObjectReference> reference, Supplier<Alteration> change) {
        this.reference = reference;
        this.change = change;
    }

    AlterBuilder back(Supplier<Alteration> undo) {
        return edit(this, (changed) -> changed.back = undo);
    }

    /**
     * Says how the change is undone.
     * @param words what stands after ALTER, the kind and the name in SQL
     * @return this change
     */
    public AlterBuilder undoneBy(String words) {
        return edit(this, (changed) -> {
            String said = WrittenSql.of(changed.once("how the change is undone", words));
            changed.back = () -> (changed.change.get() instanceof TypeAlteration) ? new TypeAlteration.SetWords(said)
                    : new TableAlteration.SetWords(said);
        });
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List.of(new Operation.Alter(this.reference.get(), this.change.get(),
                (this.back != null) ? this.back.get() : null));
    }

}
