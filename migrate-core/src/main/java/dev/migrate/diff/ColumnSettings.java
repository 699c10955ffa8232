package dev.migrate.diff;

import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.change.ColumnAlteration.SetProperty;
import dev.migrate.change.Operation;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a column's values are stored and counted, which only ALTER can say. */
final class ColumnSettings {

    private static final int STORAGE_DEFAULT = 160_000;

    private ColumnSettings() {
    }

    /** Gives what a new column has of them. */
    static List<Operation> create(SchemaPart column, Sides sides) {
        return edit(column.withoutFacets(), column, sides);
    }

    /** Gives what changes them. */
    static List<Operation> edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<Operation> operations = new ArrayList<>();
        // another type comes with its own storage, and without a compression
        boolean retyped = before.has(Facet.TYPE) && before.differs(after, Facet.TYPE);
        SchemaPart former = retyped ? before.withoutFacets() : before;
        if (former.differs(after, Facet.STORAGE)) {
            operations.add(set(after, Property.STORAGE, after.get(Facet.STORAGE), usualStorage(after, sides)));
        }
        if (former.differs(after, Facet.COMPRESSION)) {
            operations.add(set(after, Property.COMPRESSION, after.get(Facet.COMPRESSION), "default"));
        }
        if (before.differs(after, Facet.STATISTICS_TARGET)) {
            operations.add(set(after, Property.STATISTICS, after.get(Facet.STATISTICS_TARGET), "-1"));
        }
        boolean foreign = sides.after(PartId.of(PartKind.FOREIGN_TABLE, after.id().object())) != null;
        operations.addAll(foreign ? Alterations.options(before, after)
                : Alterations.parameters(before, after, after.id().reference()));
        return operations;
    }

    private static Operation set(SchemaPart column, Property property, @Nullable Object value, String usual) {
        return Alterations.alter(column.id(),
                new SetProperty(property, Objects.requireNonNullElse(value, usual).toString()));
    }

    // before PostgreSQL 16 there is no word for that of the type
    private static String usualStorage(SchemaPart column, Sides sides) {
        boolean numeric = TypeFamily.plain(Objects.requireNonNullElse(column.get(Facet.TYPE), "")).equals("numeric");
        return (sides.serverVersion() >= STORAGE_DEFAULT) ? "DEFAULT" : numeric ? "MAIN" : "EXTENDED";
    }

}
