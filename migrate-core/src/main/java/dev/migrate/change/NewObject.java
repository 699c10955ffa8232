package dev.migrate.change;

import dev.migrate.schema.CatalogObject;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object that a list of operations makes, by the name that it has now. */
final class NewObject {

    private final Set<ObjectReference> supports = new HashSet<>();

    private final boolean computed;

    private ObjectReference reference;

    NewObject(SchemaObject object) {
        this.reference = object.reference();
        QualifiedName table = table(object);
        if (table != null) {
            this.supports.add(ObjectReference.of(ObjectKind.TABLE, table));
            columns(object).forEach((column) -> this.supports.add(column(table, column)));
        }
        else if (object instanceof SchemaObject.DomainConstraint constraint) {
            this.supports.add(ObjectReference.of(ObjectKind.DOMAIN, constraint.domain()));
        }
        else if (object instanceof Table partition && partition.family().partitionOf() != null) {
            this.supports.add(ObjectReference.of(ObjectKind.TABLE, partition.family().partitionOf()));
        }
        this.computed = isComputed(object);
    }

    private static @Nullable QualifiedName table(SchemaObject object) {
        if (object instanceof Index index) {
            return index.table();
        }
        return (object instanceof CatalogObject.CatalogIndex index) ? index.table() : object.reference().table();
    }

    private static List<String> columns(SchemaObject object) {
        List<String> columns = new ArrayList<>();
        if (object instanceof Index index) {
            columns.addAll(index.options().include());
            index.elements().forEach((element) -> columns.add(element.expression()));
        }
        else if (object instanceof SchemaObject.TableConstraint constraint) {
            columns.addAll(constraint.constraint().columns());
            if (constraint.constraint() instanceof Constraint.Key key) {
                columns.addAll(key.include());
            }
        }
        return columns;
    }

    // an element of an index is written as SQL; one that is not a column matches none
    private static ObjectReference column(QualifiedName table, String written) {
        boolean quoted = written.length() > 2 && written.startsWith("\"") && written.endsWith("\"")
                && Identifier.write(written.substring(1, written.length() - 1)).equals(written);
        return ObjectReference.of(ObjectKind.COLUMN, table,
                quoted ? written.substring(1, written.length() - 1) : written);
    }

    private static boolean isComputed(SchemaObject object) {
        if (object instanceof SchemaObject.TableConstraint constraint) {
            return constraint.constraint().columns().isEmpty();
        }
        return object instanceof CatalogObject.CatalogIndex || object.reference().kind() == ObjectKind.STATISTICS
                || (object instanceof Index index && (index.options().predicate() != null || index.elements()
                    .stream()
                    .anyMatch((element) -> !Identifier.write(element.expression()).equals(element.expression()))));
    }

    ObjectReference reference() {
        return this.reference;
    }

    /** Returns whether the object goes when another goes. */
    boolean isOn(ObjectReference other) {
        return this.supports.contains(switch (other.kind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> ObjectReference.of(ObjectKind.TABLE, other.name());
            default -> other;
        });
    }

    /** Returns whether the definition of another may have the object. */
    boolean isPartOf(ObjectReference owner) {
        return switch (this.reference.kind()) {
            case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT ->
                owner.name().equals(this.reference.table()) && owner.table() == null;
            default -> false;
        };
    }

    /**
     * Returns whether the object may go when a column of its table goes, because an
     * expression may name it.
     */
    boolean mayGoWith(ObjectReference column) {
        return this.computed && column.kind() == ObjectKind.COLUMN && column.table() != null
                && (this.supports.contains(ObjectReference.of(ObjectKind.TABLE, column.table()))
                        || this.reference.kind() == ObjectKind.STATISTICS);
    }

    void rename(UnaryOperator<ObjectReference> names) {
        this.reference = names.apply(this.reference);
        List<ObjectReference> renamed = this.supports.stream().map(names).toList();
        this.supports.clear();
        this.supports.addAll(renamed);
    }

}
