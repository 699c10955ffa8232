package dev.migrate.diff;

import dev.migrate.change.ColumnAlteration.SetNotNull;
import dev.migrate.change.OnlineForm;
import dev.migrate.change.Operation;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Validity;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;

/** Columns that refuse null. */
final class NotNulls {

    private NotNulls() {
    }

    static Operation set(SchemaPart column) {
        String name = column.the(Facet.NOT_NULL);
        if (name.isEmpty()) {
            return Alterations.alter(column.id(), new SetNotNull(true, false));
        }
        return Definitions.create(new SchemaObject.TableConstraint(column.id().object(),
                new Constraint.NotNull(name, column.id().name().name(), false, Validity.VALID)));
    }

    static Operation drop(SchemaPart column) {
        return Alterations.alter(column.id(), new SetNotNull(false, false));
    }

    static Operation rename(SchemaPart before, SchemaPart after) {
        return new Operation.Rename(ObjectReference.of(ObjectKind.CONSTRAINT, after.id().object(), name(before)),
                name(after));
    }

    static OnlineForm online(SchemaPart column, Sides sides) {
        QualifiedName table = column.id().object();
        String name = column.id().name().name();
        QualifiedName check = sides.spareNames().like(table.withName(OnlineForm.checkName(table, name)));
        return OnlineForm.notNull(table, name, check.name(), set(column));
    }

    private static String name(SchemaPart column) {
        PartId id = column.id();
        String name = column.the(Facet.NOT_NULL);
        return name.isEmpty() ? id.object().name() + "_" + id.name().name() + "_not_null" : name;
    }

}
