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

/** Says what of an object changes, and what it was. */
public final class AlterBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private final Supplier<Alteration> change;

    private @Nullable Supplier<Alteration> back;

    AlterBuilder(Supplier<ObjectReference> reference, Supplier<Alteration> change) {
        this.reference = reference;
        this.change = change;
    }

    AlterBuilder back(Supplier<Alteration> undo) {
        AlterBuilder changed = edit(this);
        changed.back = undo;
        return changed;
    }

    /**
     * Says how the change is undone.
     * @param words what stands after ALTER, the kind and the name in SQL
     * @return this change
     */
    public AlterBuilder undoneBy(String words) {
        WrittenSql.of(words);
        return back(() -> (this.change.get() instanceof TypeAlteration) ? new TypeAlteration.SetWords(words)
                : new TableAlteration.SetWords(words));
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        return List.of(new Operation.Alter(this.reference.get(), this.change.get(),
                (this.back != null) ? this.back.get() : null));
    }

}
