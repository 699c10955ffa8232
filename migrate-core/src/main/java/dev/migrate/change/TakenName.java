package dev.migrate.change;

import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object that a revision makes, and the names that nothing else may have meanwhile.
 *
 * @param reference what
 * @param table the table that it goes with; null for a standalone object
 * @param object its definition; null for one that was there before and got a new name
 * @param conditional whether it is left as it is, or its table is, if it is there before
 */
record TakenName(ObjectReference reference, @Nullable QualifiedName table, @Nullable SchemaObject object,
        boolean conditional) {

    /** Gives an object, and those that it is created with. */
    static List<TakenName> of(Operation.Create create) {
        SchemaObject object = create.object();
        boolean conditional = create.ifNotExists();
        List<TakenName> all = new ArrayList<>();
        all.add(single(object, conditional));
        if (object instanceof Table table) {
            table.columns()
                .forEach((column) -> all.add(single(new SchemaObject.TableColumn(table.name(), column), conditional)));
            table.constraints()
                .forEach((constraint) -> all
                    .add(single(new SchemaObject.TableConstraint(table.name(), constraint), conditional)));
        }
        return all;
    }

    private static TakenName single(SchemaObject object, boolean conditional) {
        QualifiedName table = (object instanceof Index index) ? index.table()
                : (object instanceof CatalogObject.CatalogIndex index) ? index.table() : object.reference().table();
        return new TakenName(object.reference(), table, object, conditional);
    }

    /** Returns whether PostgreSQL refuses the one beside the other. */
    boolean excludes(TakenName other) {
        return this.reference.equals(other.reference) || isSame(relation(), other.relation())
                || isSame(type(), other.type());
    }

    private static boolean isSame(@Nullable QualifiedName one, @Nullable QualifiedName other) {
        return one != null && one.equals(other);
    }

    // tables, views, sequences and indexes are relations, the index of a constraint too
    private @Nullable QualifiedName relation() {
        return switch (this.reference.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> this.reference.name();
            case TYPE -> (this.object instanceof SchemaObject.CompositeType) ? this.reference.name() : null;
            case CONSTRAINT -> (this.table != null && hasIndex())
                    ? new QualifiedName(this.table.schema(), this.reference.name().name()) : null;
            default -> null;
        };
    }

    private boolean hasIndex() {
        return this.object instanceof SchemaObject.TableConstraint constraint
                && (constraint.constraint() instanceof Constraint.Key
                        || constraint.constraint() instanceof Constraint.Exclusion);
    }

    // each relation with rows has a type of its name
    private @Nullable QualifiedName type() {
        return switch (this.reference.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, TYPE, DOMAIN -> this.reference.name();
            default -> null;
        };
    }

    /** Returns whether an index becomes the one of this constraint. */
    boolean takesOver(TakenName index) {
        return this.table != null && this.object instanceof SchemaObject.TableConstraint constraint
                && constraint.constraint() instanceof Constraint.Key key && key.usingIndex() != null
                && index.reference.equals(
                        ObjectReference.of(ObjectKind.INDEX, new QualifiedName(this.table.schema(), key.usingIndex())));
    }

    /**
     * Returns whether the object may be gone when another is dropped: that one itself,
     * its parts, and what it may own or be used by.
     */
    boolean mayGoWith(ObjectReference dropped) {
        if (this.reference.equals(dropped)) {
            return true;
        }
        if (dropped.kind() == ObjectKind.COLUMN) {
            return this.reference.kind() == ObjectKind.SEQUENCE
                    || (this.reference.kind() != ObjectKind.COLUMN && isSame(this.table, dropped.table()));
        }
        return dropped.table() == null
                && (isSame(this.table, dropped.name()) || this.reference.kind() == ObjectKind.SEQUENCE);
    }

    TakenName renamed(UnaryOperator<ObjectReference> names) {
        return new TakenName(names.apply(this.reference),
                (this.table != null) ? names.apply(ObjectReference.of(ObjectKind.TABLE, this.table)).name() : null,
                this.object, this.conditional);
    }

    /**
     * Returns whether this is left out if the other is there: the same, or what may be
     * there in another form already.
     */
    boolean isLeftOutFor(TakenName other) {
        return this.conditional && this.reference.equals(other.reference)
                && (other.conditional || Objects.equals(this.object, other.object));
    }

}
