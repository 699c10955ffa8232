package dev.migrate.autogenerate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.change.Operation;
import dev.migrate.change.TypeAlteration;
import dev.migrate.schema.ObjectReference;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a schema, or a value of an enum or attribute of a type, that gets another
 * name.
 *
 * @param part the part, under its former name
 * @param member the value or attribute; null if the part itself is renamed
 * @param name the new name
 * @param move the schema that it moves to; null if it stays in its own
 */
record Rename(PartId part, @Nullable String member, String name, @Nullable Move move) {

    // what goes by one name
    private static final List<Set<PartKind>> ALIKE = List.of(
            EnumSet.of(PartKind.COLUMN, PartKind.COLUMN_DEFAULT, PartKind.ATTRIBUTE),
            EnumSet.of(PartKind.TABLE, PartKind.FOREIGN_TABLE, PartKind.PARTITION),
            EnumSet.of(PartKind.SEQUENCE, PartKind.SEQUENCE_OWNER),
            EnumSet.of(PartKind.CONSTRAINT, PartKind.INDEX, PartKind.IMPLICIT_INDEX));

    /** Gives the part as it is called afterwards. */
    PartId renamed() {
        if (this.member != null) {
            return this.part;
        }
        QualifiedName own = this.part.name();
        return new PartId(this.part.kind(),
                new QualifiedName((this.move != null) ? this.move.to() : own.schema(), this.name), this.part.of(),
                this.part.arguments());
    }

    /** Gives a part as it is called afterwards, with all that it says of others. */
    SchemaPart on(SchemaPart part) {
        Set<PartId> uses = new LinkedHashSet<>();
        part.uses().forEach((used) -> uses.add(after(used)));
        Map<Facet<?>, Object> facets = new LinkedHashMap<>(part.facets());
        facets.computeIfPresent(Facet.OWNED_BY, (facet, column) -> after((PartId) column));
        return new SchemaPart(after(part.id()), facets, uses);
    }

    private PartId after(PartId id) {
        if (this.member != null) {
            return id;
        }
        boolean whole = this.part.of() == null && this.part.name().equals(id.of())
                && (this.part.kind() == PartKind.DOMAIN) == (id.kind() == PartKind.DOMAIN_CONSTRAINT);
        if (whole) {
            return new PartId(id.kind(), id.name(), renamed().name(), id.arguments());
        }
        boolean same = this.part.name().equals(id.name()) && Objects.equals(this.part.of(), id.of())
                && Objects.equals(this.part.arguments(), id.arguments())
                && (this.part.kind() == id.kind() || ALIKE.stream()
                    .anyMatch((kinds) -> kinds.contains(this.part.kind()) && kinds.contains(id.kind())));
        return same ? new PartId(id.kind(), renamed().name(), id.of(), id.arguments()) : id;
    }

    SchemaChange change() {
        return new SchemaChange(SchemaChange.Action.RENAME, this.part, operations(), SchemaChange.Stage.MAIN,
                List.of());
    }

    private List<Operation> operations() {
        if (this.member != null) {
            return List.of(new Operation.Alter(this.part.reference(),
                    (this.part.kind() == PartKind.ENUM) ? new TypeAlteration.RenameValue(this.member, this.name)
                            : new TypeAlteration.RenameAttribute(this.member, this.name),
                    null));
        }
        List<Operation> operations = new ArrayList<>();
        ObjectReference reference = this.part.reference();
        if (this.move != null) {
            operations.add(new Operation.Move(reference, this.move.toName()));
            reference = new PartId(this.part.kind(), new QualifiedName(this.move.to(), this.part.name().name()), null,
                    this.part.arguments())
                .reference();
        }
        if (!this.part.name().name().equals(this.name)) {
            operations.add(new Operation.Rename(reference, this.name));
        }
        return operations;
    }

    SchemaChange back() {
        if (this.member != null) {
            return new Rename(this.part, /* member= */ this.name, /* name= */ this.member, null).change();
        }
        PartId renamed = renamed();
        if (this.move == null) {
            return new Rename(renamed, null, this.part.name().name(), null).change();
        }
        // in the schema that it leaves, another may have its former name
        List<Operation> operations = new ArrayList<>();
        ObjectReference reference = renamed.reference();
        if (!this.part.name().name().equals(this.name)) {
            operations.add(new Operation.Rename(reference, this.part.name().name()));
            reference = reference.withName(this.part.name().name());
        }
        operations.add(new Operation.Move(reference, this.move.fromName()));
        return new SchemaChange(SchemaChange.Action.RENAME, renamed, operations, SchemaChange.Stage.MAIN, List.of());
    }

    /**
     * A move to another schema.
     *
     * @param from the schema as the snapshot has it: null for the current one
     * @param fromName its name
     * @param to the schema that it moves to, likewise
     * @param toName its name
     */
    record Move(@Nullable String from, String fromName, @Nullable String to, String toName) {

    }

}
