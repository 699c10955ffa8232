package dev.migrate.diff;

import dev.migrate.change.ColumnAlteration.SetDefault;
import dev.migrate.change.Operation;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defaults of columns. ALTER TABLE changes those of views too. */
final class DefaultDiff implements PartDiff {

    @Override
    public List<Operation> create(SchemaPart part, Sides sides) {
        return follows(part.id(), sides) ? List.of() : List.of(set(part));
    }

    @Override
    public List<Operation> drop(SchemaPart part, Sides sides) {
        return follows(part.id(), sides) ? List.of() : List.of(drop(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        return follows(after.id(), sides) ? Edit.NONE : Edit.of(set(after));
    }

    static Operation set(SchemaPart part) {
        return Alterations.alter(part.id(), new SetDefault(Definitions.expression(part)));
    }

    static Operation drop(PartId column) {
        return Alterations.alter(column, new SetDefault(null));
    }

    /** Returns whether the parent's default changes in the same way. */
    private static boolean follows(PartId id, Sides sides) {
        SchemaPart column = sides.after(Definitions.twin(PartKind.COLUMN, id));
        return column != null && column.has(Facet.INHERITED)
                && same(sides.before(id), Sides.inParent(sides.before(), id))
                && same(sides.after(id), Sides.inParent(sides.after(), id));
    }

    private static boolean same(@Nullable SchemaPart part, @Nullable SchemaPart other) {
        String mine = (part != null) ? part.get(Facet.EXPRESSION) : null;
        return Objects.equals(mine, (other != null) ? other.get(Facet.EXPRESSION) : null);
    }

}
