package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a schema, or a value of an enum or attribute of a type, that gets another
 * name.
 *
 * @param part the part, under its former name
 * @param member the value or attribute; null where the part itself is renamed
 * @param name the new name
 */
record Rename(PartId part, @Nullable String member, String name) {

    /** Gives the part as it is called afterwards. */
    PartId renamed() {
        return (this.member != null) ? this.part : new PartId(this.part.kind(), this.part.name().withName(this.name),
                this.part.of(), this.part.arguments());
    }

    SchemaChange change() {
        return new SchemaChange(SchemaChange.Action.ALTER, this.part, List.of(operation()), SchemaChange.Stage.MAIN,
                List.of());
    }

    private Operation operation() {
        if (this.member == null) {
            return new Operation.Rename(this.part.reference(), this.name);
        }
        return new Operation.Alter(this.part.reference(),
                (this.part.kind() == PartKind.ENUM) ? new TypeAlteration.RenameValue(this.member, this.name)
                        : new TypeAlteration.RenameAttribute(this.member, this.name),
                null);
    }

    SchemaChange back() {
        Rename back = (this.member != null)
                ? new Rename(this.part, /* member= */ this.name, /* name= */ this.member)
                : new Rename(renamed(), null, this.part.name().name());
        return back.change();
    }

}
