package dev.migrate.operation;

import dev.migrate.change.BadOperationException;
import dev.migrate.change.Operation;
import dev.migrate.definition.Definition;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how an object is dropped, and what it was. */
public final class DropBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private @Nullable Definition definition;

    private boolean ifExists;

    private boolean cascade;

    private boolean concurrently;

    DropBuilder(Supplier<ObjectReference> reference) {
        this.reference = reference;
    }

    /**
     * Is content where the object is missing.
     * @return this change
     */
    public DropBuilder ifExists() {
        DropBuilder changed = edit(this);
        changed.ifExists = true;
        return changed;
    }

    /**
     * Drops what depends on the object too. No way back can be derived.
     * @return this change
     */
    public DropBuilder cascade() {
        DropBuilder changed = edit(this);
        changed.cascade = true;
        return changed;
    }

    /**
     * Lets the table be read and written meanwhile; only for an index. The revision runs
     * outside a transaction then.
     * @return this change
     */
    public DropBuilder concurrently() {
        DropBuilder changed = edit(this);
        changed.concurrently = true;
        return changed;
    }

    /**
     * Says what the object was, so that the way back makes it again, without its rows.
     * @param definition the object
     * @return this change
     */
    public DropBuilder was(Definition definition) {
        DropBuilder changed = edit(this);
        changed.definition = Objects.requireNonNull(definition);
        return changed;
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        ObjectReference dropped = this.reference.get();
        if (this.concurrently && dropped.kind() != ObjectKind.INDEX) {
            throw new BadOperationException(dropped + " cannot be dropped concurrently", "Remove .concurrently().");
        }
        SchemaObject object = null;
        if (this.definition != null) {
            object = this.definition.defineFormer(naming);
            if (!object.reference().equals(dropped)) {
                throw new BadOperationException(
                        "what is said of " + dropped + " is about " + object.reference() + " instead",
                        "Describe the object that is dropped, by the same name.");
            }
        }
        return List.of(new Operation.Drop(dropped, object,
                new Operation.DropOptions(this.ifExists, this.cascade, this.concurrently)));
    }

}
