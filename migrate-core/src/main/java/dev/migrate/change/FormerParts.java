package dev.migrate.change;

import dev.migrate.change.Operation.Create;
import dev.migrate.change.Operation.Drop;
import dev.migrate.change.Operation.Move;
import dev.migrate.change.Operation.Rename;
import dev.migrate.change.SqlOperation.Outside;
import dev.migrate.schema.Attribute;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns, attributes, values and constraints that the definition of a dropped object
 * has. It may say what the object was when it was dropped, or before the revision: what
 * was done to a part in between is undone if the definition has the part, and else not.
 * The parts are followed from the last change to the first.
 */
final class FormerParts {

    private final Set<String> members;

    private final Set<String> constraints;

    private final Set<ObjectReference> others = new HashSet<>();

    private final boolean complete;

    private ObjectReference owner;

    private FormerParts(ObjectReference owner, Collection<String> members, Collection<String> constraints,
            boolean complete) {
        this.owner = owner;
        this.members = new HashSet<>(members);
        this.constraints = new HashSet<>(constraints);
        this.complete = complete;
    }

    /**
     * Takes what is said of an object that was dropped.
     * @param drop what dropped it, with what it was
     * @return its parts
     */
    static FormerParts of(Drop drop) {
        FormerParts parts = of(Objects.requireNonNull(drop.definition()));
        drop.parts().forEach((part) -> parts.others.add(part.reference()));
        return parts;
    }

    private static FormerParts of(SchemaObject definition) {
        ObjectReference owner = definition.reference();
        if (definition instanceof Table table) {
            Table.Family family = table.family();
            boolean complete = family.partitionOf() == null && family.inherits().isEmpty() && family.likes().isEmpty()
                    && family.ofType() == null;
            return new FormerParts(owner, table.columns().stream().map(Column::name).toList(),
                    table.constraints().stream().map(Constraint::name).toList(), complete);
        }
        if (definition instanceof Domain domain) {
            return new FormerParts(owner, List.of(), domain.checks().keySet(), true);
        }
        if (definition instanceof SchemaObject.EnumType type) {
            return new FormerParts(owner, type.values(), List.of(), true);
        }
        return (definition instanceof SchemaObject.CompositeType type)
                ? new FormerParts(owner, type.attributes().stream().map(Attribute::name).toList(), List.of(), true)
                : new FormerParts(owner, List.of(), List.of(), false);
    }

    /**
     * Returns whether a step can run on what is made by the definition.
     * @param step a step that undoes what was done before the object was dropped, later
     * ones first
     * @return true if it is about something else, or about a part that is there
     */
    boolean fits(UndoStep step) {
        if (!this.complete) {
            return true;
        }
        if (step instanceof UndoStep.Fixed fixed) {
            return fits(fixed.recorded().operation());
        }
        UndoStep.Found found = (UndoStep.Found) step;
        if (found.usual() != null) {
            return fits(found.usual());
        }
        Operation operation = found.found().operation();
        ObjectReference subject = Subject.of(operation);
        Set<String> names = (subject != null) ? names(subject) : null;
        if (subject == null || names == null) {
            return true;
        }
        return names.contains(subject.name().name());
    }

    private boolean fits(Operation operation) {
        if (operation instanceof Outside outside) {
            return fits(outside.operation());
        }
        ObjectReference subject = Subject.of(operation);
        if (this.owner.equals(subject)) {
            return fitsOwner(operation);
        }
        Set<String> names = (subject != null) ? names(subject) : null;
        if (subject == null || names == null) {
            return !(operation instanceof Create create) || fitsOther(create);
        }
        String name = subject.name().name();
        if (operation instanceof Create) {
            return names.add(name);
        }
        if (operation instanceof Drop) {
            return names.remove(name);
        }
        if (operation instanceof Rename rename) {
            return renamed(names, name, rename.newName());
        }
        return names.contains(name);
    }

    // what is described besides is there already
    private boolean fitsOther(Create create) {
        return this.others.isEmpty() || this.others.add(create.object().reference());
    }

    private static boolean renamed(Set<String> names, String from, String to) {
        return names.remove(from) && names.add(to);
    }

    private boolean fitsOwner(Operation operation) {
        if (operation instanceof Rename rename) {
            this.owner = this.owner.withName(rename.newName());
        }
        else if (operation instanceof Move move) {
            this.owner = this.owner.inSchema(move.schema());
        }
        else if (operation instanceof Operation.Alter alter) {
            return fits(alter.change());
        }
        return true;
    }

    private boolean fits(Alteration change) {
        if (change instanceof TypeAlteration.RenameValue rename) {
            return renamed(this.members, rename.value(), rename.newValue());
        }
        if (change instanceof TypeAlteration.RenameAttribute rename) {
            return renamed(this.members, rename.name(), rename.newName());
        }
        if (change instanceof TypeAlteration.RebuildEnum rebuild && rebuild.dropped() != null) {
            return this.members.remove(rebuild.dropped());
        }
        if (change instanceof TypeAlteration.ChangeAttribute attribute) {
            String name = attribute.attribute().name();
            return switch (attribute.kind()) {
                case ADD -> this.members.add(name);
                case DROP -> this.members.remove(name);
                case ALTER -> this.members.contains(name);
            };
        }
        return true;
    }

    private @Nullable Set<String> names(ObjectReference part) {
        if (!this.owner.name().equals(part.table())) {
            return null;
        }
        boolean domain = this.owner.kind() == ObjectKind.DOMAIN;
        return switch (part.kind()) {
            case COLUMN -> domain ? null : this.members;
            case CONSTRAINT -> domain ? null : this.constraints;
            case DOMAIN_CONSTRAINT -> domain ? this.constraints : null;
            default -> null;
        };
    }

}
