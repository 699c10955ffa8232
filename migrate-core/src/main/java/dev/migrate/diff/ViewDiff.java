package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Views and materialized views. */
final class ViewDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        return create(part, "CREATE ");
    }

    private static List<String> create(SchemaPart part, String start) {
        StringBuilder sql = new StringBuilder(start).append(PartWords.object(part.id()));
        if (part.has(Facet.ACCESS_METHOD)) {
            sql.append(" USING ").append(part.text(Facet.ACCESS_METHOD));
        }
        sql.append(PartWords.with(part));
        if (part.has(Facet.TABLESPACE)) {
            sql.append(" TABLESPACE ").append(part.text(Facet.TABLESPACE));
        }
        return List.of(sql.append(" AS\n").append(Objects.requireNonNull(part.text(Facet.DEFINITION))).toString());
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    /** The columns of a view stay where they are; others may follow. */
    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean materialized = after.id().kind() == PartKind.MATERIALIZED_VIEW;
        if (PartWords.differ(before, after, Facet.DEFINITION, Facet.COLUMNS)) {
            List<String> former = before.texts(Facet.COLUMNS);
            List<String> latter = after.texts(Facet.COLUMNS);
            boolean appended = latter.size() >= former.size() && latter.subList(0, former.size()).equals(former);
            return (materialized || !appended) ? Edit.REPLACE : Edit.of(create(after, "CREATE OR REPLACE "));
        }
        String alter = "ALTER " + PartWords.object(after.id()) + " ";
        List<String> actions = new ArrayList<>(PartWords.changeParameters(before, after));
        if (PartWords.differ(before, after, Facet.ACCESS_METHOD)) {
            actions.add("SET ACCESS METHOD " + Objects.requireNonNullElse(after.text(Facet.ACCESS_METHOD), "heap"));
        }
        if (PartWords.differ(before, after, Facet.TABLESPACE)) {
            actions.add("SET TABLESPACE " + Objects.requireNonNullElse(after.text(Facet.TABLESPACE), "pg_default"));
        }
        return Edit.of(actions.stream().map(alter::concat).toList());
    }

}
