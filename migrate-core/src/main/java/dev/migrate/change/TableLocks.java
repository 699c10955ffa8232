package dev.migrate.change;

import dev.migrate.change.Hazard.Locks;
import dev.migrate.change.Hazard.Rewrites;
import dev.migrate.change.Hazard.Span;
import dev.migrate.schema.CatalogObject.CatalogIndex;
import dev.migrate.schema.ColumnValue;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.SchemaObject.TableColumn;
import dev.migrate.schema.SchemaObject.TableConstraint;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * How operations lock and rewrite the tables that they are about (PostgreSQL manual,
 * 13.3.1 and ALTER TABLE). What an operation does to other tables, and SQL of one's own,
 * is not known here.
 *
 * @since 0.1
 */
public final class TableLocks {

    private TableLocks() {
    }

    /**
     * Gives what an operation does to its table.
     * @param operation the operation
     * @return locks and rewrites; none if no table is known
     */
    public static List<Hazard> of(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return created(create);
        }
        if (operation instanceof Operation.Drop drop) {
            return dropped(drop);
        }
        if (operation instanceof Operation.Alter alter) {
            return altered(alter);
        }
        return (operation instanceof Operation.Rename rename) ? brief(rename.reference(), LockMode.ACCESS_EXCLUSIVE)
                : List.of();
    }

    private static List<Hazard> created(Operation.Create create) {
        SchemaObject object = create.object();
        if (object instanceof Index index) {
            return index(index.table(), create);
        }
        if (object instanceof CatalogIndex index) {
            return index(index.table(), create);
        }
        if (object instanceof TableColumn column) {
            return column(column);
        }
        return (object instanceof TableConstraint constraint) ? constraint(constraint) : List.of();
    }

    private static List<Hazard> index(QualifiedName table, Operation.Create create) {
        if (!create.online()) {
            return List.of(new Locks(table, LockMode.SHARE, Span.SCAN));
        }
        PartId part = PartId.of(PartKind.INDEX, table, create.object().reference().name().name());
        return List.of(new Locks(table, LockMode.SHARE_UPDATE_EXCLUSIVE, Span.SCAN), new OwnTransaction(part));
    }

    // a value that each row gets of its own has to be written
    private static List<Hazard> column(TableColumn column) {
        ColumnValue value = column.column().value();
        boolean written = value instanceof ColumnValue.Identity
                || (value instanceof ColumnValue.Generated generated && generated.stored());
        return written ? rewritten(column.table())
                : List.of(new Locks(column.table(), LockMode.ACCESS_EXCLUSIVE, Span.BRIEF));
    }

    private static List<Hazard> rewritten(QualifiedName table) {
        return List.of(new Locks(table, LockMode.ACCESS_EXCLUSIVE, Span.REWRITE), new Rewrites(table));
    }

    private static List<Hazard> constraint(TableConstraint object) {
        Constraint constraint = object.constraint();
        boolean foreign = constraint instanceof Constraint.ForeignKey
                || (constraint instanceof Constraint.Written written
                        && written.text().kind() == ConstraintKind.FOREIGN_KEY);
        boolean takesIndex = constraint instanceof Constraint.Key key && key.usingIndex() != null;
        Span span = (takesIndex || validity(constraint) != Validity.VALID) ? Span.BRIEF : Span.SCAN;
        return List
            .of(new Locks(object.table(), foreign ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, span));
    }

    private static Validity validity(Constraint constraint) {
        if (constraint instanceof Constraint.ForeignKey key) {
            return key.validity();
        }
        if (constraint instanceof Constraint.Check check) {
            return check.validity();
        }
        if (constraint instanceof Constraint.NotNull notNull) {
            return notNull.validity();
        }
        return (constraint instanceof Constraint.Written written) ? written.text().validity() : Validity.VALID;
    }

    private static List<Hazard> dropped(Operation.Drop drop) {
        return drop.options().online()
                ? List.of(new OwnTransaction(new PartId(PartKind.INDEX, drop.reference().name(), null, null)))
                : brief(drop.reference(), LockMode.ACCESS_EXCLUSIVE);
    }

    private static List<Hazard> altered(Operation.Alter alter) {
        Alteration change = alter.change();
        ObjectReference reference = alter.reference();
        if (change instanceof ColumnAlteration.SetType && reference.table() != null) {
            return rewritten(reference.table());
        }
        if (change instanceof ColumnAlteration.SetNotNull set && set.notNull() && !set.online()
                && reference.table() != null) {
            return List.of(new Locks(reference.table(), LockMode.ACCESS_EXCLUSIVE, Span.SCAN));
        }
        if (change instanceof TableAlteration.Validate && reference.table() != null) {
            return List.of(new Locks(reference.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Span.SCAN));
        }
        boolean weak = change instanceof TableAlteration.SetParameters
                || (change instanceof ColumnAlteration.SetProperty property
                        && property.property() == ColumnAlteration.Property.STATISTICS);
        boolean known = change instanceof ColumnAlteration || change instanceof TableAlteration;
        return known ? brief(reference, weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE) : List.of();
    }

    private static List<Hazard> brief(ObjectReference reference, LockMode mode) {
        List<Hazard> hazards = new ArrayList<>();
        if (reference.kind() == ObjectKind.TABLE) {
            hazards.add(new Locks(reference.name(), mode, Span.BRIEF));
        }
        else if (reference.table() != null && reference.kind() != ObjectKind.DOMAIN_CONSTRAINT) {
            hazards.add(new Locks(reference.table(), mode, Span.BRIEF));
        }
        return hazards;
    }

}
