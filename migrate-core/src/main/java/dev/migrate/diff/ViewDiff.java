package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;

/** Views and materialized views. */
final class ViewDiff implements PartDiff {

    /** One that had rows has them again. */
    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        SchemaPart before = sides.before(part.id());
        boolean filled = before != null && !before.has(Facet.UNPOPULATED);
        return List.of(Definitions.create(filled ? part.without(Facet.UNPOPULATED) : part));
    }

    /** The columns of a view stay where they are; others may follow. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (before.differs(after, Facet.QUERY, Facet.COLUMNS)) {
            boolean materialized = after.id().kind() == PartKind.MATERIALIZED_VIEW;
            List<Attribute> former = before.all(Facet.COLUMNS);
            List<Attribute> latter = after.all(Facet.COLUMNS);
            boolean appended = latter.size() >= former.size() && latter.subList(0, former.size()).equals(former);
            return (materialized || !appended) ? Edit.REPLACE
                    : Edit.of(new Operation.Replace(Definitions.of(after), Definitions.of(before)));
        }
        List<Operation> operations = new ArrayList<>(Alterations.parameters(before, after, after.id().reference()));
        operations.addAll(Alterations.follow(before, after, Facet.ACCESS_METHOD, Property.ACCESS_METHOD));
        operations.addAll(Alterations.follow(before, after, Facet.TABLESPACE, Property.TABLESPACE));
        return Edit.of(operations);
    }

}
