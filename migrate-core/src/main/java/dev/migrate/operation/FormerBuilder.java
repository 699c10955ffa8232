package dev.migrate.operation;

import dev.migrate.change.Operation;
import dev.migrate.definition.Draft;
import dev.migrate.definition.NamingConvention;
import dev.migrate.schema.ObjectReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A comment or an owner that changes, with what it was.
 *
 * @since 0.1
 */
public final class FormerBuilder extends Draft {

    private final Supplier<ObjectReference> reference;

    private final @Nullable String wanted;

    private final boolean comment;

    private @Nullable String former;

    private boolean formerKnown;

    private FormerBuilder(Supplier<ObjectReference> reference, @Nullable String wanted, boolean comment) {
        this.reference = reference;
        this.wanted = wanted;
        this.comment = comment;
    }

    static FormerBuilder comment(Supplier<ObjectReference> reference, @Nullable String text) {
        return new FormerBuilder(reference, text, true);
    }

    static FormerBuilder owner(Supplier<ObjectReference> reference, String role) {
        return new FormerBuilder(reference, Objects.requireNonNull(role), false);
    }

    /**
     * Says what it was, so that the downgrade makes it so again. Without it, the upgrade
     * looks, and the history keeps it.
     * @param value the comment or owner before; null if there was no comment
     * @return this change
     */
    public FormerBuilder was(@Nullable String value) {
        return edit(this, (changed) -> {
            changed.once("what it was", Optional.ofNullable(value));
            changed.former = value;
            changed.formerKnown = true;
        });
    }

    @Override
    protected List<Operation> operations(NamingConvention naming) {
        if (this.comment) {
            return List.of(new Operation.Comment(this.reference.get(), this.wanted, this.former, this.formerKnown));
        }
        return List.of(new Operation.ChangeOwner(this.reference.get(), String.valueOf(this.wanted), this.former));
    }

}
