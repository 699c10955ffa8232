package dev.migrate.diff;

import dev.migrate.change.Exposes;
import dev.migrate.change.Exposes.Guard;
import dev.migrate.change.Operation;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.change.TableAlteration.Property;
import dev.migrate.schema.Attribute;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Views and materialized views. */
final class ViewDiff implements PartDiff {

    private static final List<String> BARRIERS = List.of("security_barrier", "security_invoker");

    /** One that had rows has them again. */
    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        boolean empty = !isFilled(part, sides) || isFilledByOwner(part, sides);
        return List
            .of(Definitions.create(empty ? part.with(Facet.UNPOPULATED, true) : part.without(Facet.UNPOPULATED)));
    }

    @Override
    public List<Operation> complete(SchemaPart part, Sides sides) {
        return isFilledByOwner(part, sides)
                ? List.of(new ExecuteSql("REFRESH MATERIALIZED VIEW " + part.id().name().sql(), "")) : List.of();
    }

    private static boolean isFilled(SchemaPart part, Sides sides) {
        SchemaPart before = sides.before(part.id());
        return (before != null && !before.has(Facet.UNPOPULATED)) || !part.has(Facet.UNPOPULATED);
    }

    // a role that is about to give it away may see other rows than its owner
    private static boolean isFilledByOwner(SchemaPart part, Sides sides) {
        return part.id().kind() == PartKind.MATERIALIZED_VIEW && part.has(Facet.OWNER) && isFilled(part, sides);
    }

    /** The columns of a view stay where they are; others may follow. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return change(before, after).with(BARRIERS.stream().anyMatch((name) -> loses(name, before, after))
                ? List.of(new Exposes(after.id(), Guard.BARRIER)) : List.of());
    }

    private static boolean loses(String option, SchemaPart before, SchemaPart after) {
        return isOn(Definitions.parameters(before).get(option)) && !isOn(Definitions.parameters(after).get(option));
    }

    // as PostgreSQL reads a boolean
    private static boolean isOn(@Nullable String value) {
        String word = (value != null) ? value.toLowerCase(Locale.ROOT) : "";
        return word.equals("1") || (!word.isEmpty() && ("true".startsWith(word) || "yes".startsWith(word)))
                || word.equals("on");
    }

    private static Edit change(SchemaPart before, SchemaPart after) {
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
