package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Defaults of columns. ALTER TABLE changes those of views too. */
final class DefaultDiff implements PartDiff {

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        boolean follows = isInherited(part, sides) && follows(sides.before(part.id()), part, sides);
        return follows ? List.of() : set(part);
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        boolean follows = isInherited(part, sides) && follows(part, sides.after(part.id()), sides);
        return follows ? List.of()
                : List.of(PartWords.alterTable(part.id()) + "ALTER COLUMN " + part.id().name().sql() + " DROP DEFAULT");
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean follows = isInherited(after, sides) && follows(before, after, sides);
        return follows ? Edit.NONE : Edit.of(set(after));
    }

    static List<String> set(SchemaPart part) {
        return List.of(PartWords.alterTable(part.id()) + "ALTER COLUMN " + part.id().name().sql() + " SET DEFAULT "
                + part.text(Facet.DEFINITION));
    }

    static PartId column(SchemaPart part) {
        return PartId.of(PartKind.COLUMN, Objects.requireNonNull(part.id().of()), part.id().name().name());
    }

    private static boolean isInherited(SchemaPart part, Sides sides) {
        SchemaPart column = sides.after(column(part));
        return column != null && column.has(Facet.INHERITED);
    }

    /** Tells whether the parent's default changes in the same way. */
    private static boolean follows(@Nullable SchemaPart before, @Nullable SchemaPart after, Sides sides) {
        PartId id = Objects.requireNonNull((after != null) ? after : before).id();
        return same(before, Sides.inParent(sides.before(), id)) && same(after, Sides.inParent(sides.after(), id));
    }

    private static boolean same(@Nullable SchemaPart part, @Nullable SchemaPart other) {
        String mine = (part != null) ? part.text(Facet.DEFINITION) : null;
        return Objects.equals(mine, (other != null) ? other.text(Facet.DEFINITION) : null);
    }

}
