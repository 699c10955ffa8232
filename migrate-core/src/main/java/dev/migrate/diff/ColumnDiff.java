package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import dev.migrate.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Columns. What a table takes from a parent is changed there. */
final class ColumnDiff implements PartDiff {

    private static final int SET_EXPRESSION = 170_000;

    private final Set<PartId> folded;

    /**
     * Compares columns.
     * @param folded the defaults that ADD COLUMN sets
     */
    ColumnDiff(Set<PartId> folded) {
        this.folded = folded;
    }

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        if (comesFromParent(part, sides) || isTyped(part, sides)) {
            return List.of();
        }
        PartId id = PartId.of(PartKind.COLUMN_DEFAULT, Objects.requireNonNull(part.id().of()), part.id().name().name());
        SchemaPart value = this.folded.contains(id) ? sides.after(id) : null;
        List<String> statements = new ArrayList<>();
        SchemaPart first = needsBackfill(part, sides) ? nullable(part) : part;
        statements.add(PartWords.alterTable(part.id()) + "ADD COLUMN " + ColumnText.definition(first, value));
        if (needsBackfill(part, sides)) {
            statements.add(checkNotNull(part.id()));
        }
        statements.addAll(ColumnText.after(part, sides));
        return statements;
    }

    /** Gives what a new column can have only once its rows are filled. */
    List<String> createLate(SchemaPart part, Sides sides) {
        return needsBackfill(part, sides) && !comesFromParent(part, sides) ? validatedNotNull(part) : List.of();
    }

    boolean needsBackfill(SchemaPart part, Sides sides) {
        QualifiedName table = Objects.requireNonNull(part.id().of());
        boolean filled = part.has(Facet.IDENTITY) || part.has(Facet.GENERATED)
                || sides.after(PartId.of(PartKind.COLUMN_DEFAULT, table, part.id().name().name())) != null;
        return part.has(Facet.NOT_NULL) && !filled && sides.isLive(table) && !isForeign(part, sides);
    }

    private static SchemaPart nullable(SchemaPart part) {
        Map<Facet, List<String>> facets = new EnumMap<>(part.facets());
        facets.remove(Facet.NOT_NULL);
        return new SchemaPart(part.id(), facets, part.uses());
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        boolean stillChild = part.has(Facet.INHERITED)
                && !Sides.parents(sides.after(), Objects.requireNonNull(part.id().of())).isEmpty();
        if (stillChild || isTyped(part, sides)) {
            return List.of();
        }
        return List.of(PartWords.alterTable(part.id()) + "DROP COLUMN " + part.id().name().sql());
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        SchemaPart from = cascaded(before, after, sides);
        if (isTyped(after, sides)) {
            from = with(from, after, Facet.TYPE, Facet.COLLATION);
        }
        Edit generated = generated(from, after, sides);
        if (generated.kind() == Edit.Kind.REPLACE) {
            return generated;
        }
        boolean retyped = PartWords.differ(from, after, Facet.TYPE, Facet.COLLATION);
        if (retyped && after.has(Facet.GENERATED)) {
            return Edit.REPLACE;
        }
        List<String> main = new ArrayList<>(generated.main());
        List<String> late = new ArrayList<>();
        if (!after.has(Facet.IDENTITY) && from.has(Facet.IDENTITY)) {
            main.add(alterColumn(after.id()) + "DROP IDENTITY");
        }
        if (retyped) {
            main.add(retype(from, after));
        }
        notNull(from, after, sides, main, late);
        main.addAll(identity(from, after));
        main.addAll(ColumnText.settings(from, after, sides));
        return retyped ? Edit.retype(main, late).reviewed(review(from, after)) : Edit.of(main).withLate(late);
    }

    private static String review(SchemaPart before, SchemaPart after) {
        return "the type of " + after.id() + " goes from " + before.text(Facet.TYPE) + " to " + after.text(Facet.TYPE)
                + ": the table may be rewritten and is locked meanwhile, and values may not fit";
    }

    /** Gives the part with what its parent hands down already changed. */
    private static SchemaPart cascaded(SchemaPart before, SchemaPart after, Sides sides) {
        SchemaPart parentBefore = Sides.inParent(sides.before(), before.id());
        SchemaPart parentAfter = Sides.inParent(sides.after(), after.id());
        if (parentBefore == null || parentAfter == null) {
            return before;
        }
        SchemaPart result = before;
        for (Facet facet : Facet.values()) {
            boolean followed = !PartWords.differ(parentAfter, after, facet)
                    && !PartWords.differ(parentBefore, before, facet);
            if (followed || facet == Facet.IDENTITY || facet == Facet.SEQUENCE_OPTIONS) {
                result = with(result, after, facet);
            }
        }
        return result;
    }

    private static SchemaPart with(SchemaPart part, SchemaPart source, Facet... facets) {
        Map<Facet, List<String>> copy = new LinkedHashMap<>(part.facets());
        for (Facet facet : facets) {
            copy.remove(facet);
            if (source.has(facet)) {
                copy.put(facet, source.texts(facet));
            }
        }
        return new SchemaPart(part.id(), copy, part.uses());
    }

    private static Edit generated(SchemaPart before, SchemaPart after, Sides sides) {
        if (!PartWords.differ(before, after, Facet.GENERATED, Facet.DEFINITION)) {
            return Edit.NONE;
        }
        boolean sameKind = !PartWords.differ(before, after, Facet.GENERATED);
        String alter = alterColumn(after.id());
        if (sameKind && sides.serverVersion() >= SET_EXPRESSION) {
            return Edit.of(List.of(alter + "SET EXPRESSION AS (" + after.text(Facet.DEFINITION) + ")"));
        }
        if (!after.has(Facet.GENERATED) && "STORED".equals(before.text(Facet.GENERATED))) {
            return Edit.of(List.of(alter + "DROP EXPRESSION"));
        }
        return before.has(Facet.GENERATED) ? Edit.REPLACE : Edit.replace("the values of " + before.id());
    }

    private static String retype(SchemaPart before, SchemaPart after) {
        String former = Objects.requireNonNull(before.text(Facet.TYPE));
        String latter = Objects.requireNonNull(after.text(Facet.TYPE));
        String collation = after.has(Facet.COLLATION) ? " COLLATE " + after.text(Facet.COLLATION) : "";
        String using = TypeFamily.isGentle(former, latter) ? ""
                : " USING " + TypeFamily.convert(after.id().name().sql(), former, latter);
        return alterColumn(after.id()) + "TYPE " + latter + collation + using;
    }

    /** Gives what makes the values of a column ones of a type that was made anew. */
    static String swap(SchemaPart column) {
        String type = Objects.requireNonNull(column.text(Facet.TYPE));
        String array = type.endsWith("[]") ? "::text[]::" : "::text::";
        return alterColumn(column.id()) + "TYPE " + type + " USING " + column.id().name().sql() + array + type;
    }

    static String collate(SchemaPart column) {
        return alterColumn(column.id()) + "TYPE " + column.text(Facet.TYPE)
                + (column.has(Facet.COLLATION) ? " COLLATE " + column.text(Facet.COLLATION) : "");
    }

    private static void notNull(SchemaPart before, SchemaPart after, Sides sides, List<String> main,
            List<String> late) {
        if (!PartWords.differ(before, after, Facet.NOT_NULL)) {
            return;
        }
        String former = before.text(Facet.NOT_NULL);
        String name = after.text(Facet.NOT_NULL);
        if (name == null) {
            main.add(alterColumn(after.id()) + "DROP NOT NULL");
        }
        else if (former != null) {
            main.add(PartWords.alterTable(after.id()) + "RENAME CONSTRAINT " + notNullName(before) + " TO "
                    + notNullName(after));
        }
        else if (sides.isLive(Objects.requireNonNull(after.id().of())) && !after.has(Facet.IDENTITY)) {
            main.add(checkNotNull(after.id()));
            late.addAll(validatedNotNull(after));
        }
        else {
            main.add(setNotNull(after));
        }
    }

    private static String notNullName(SchemaPart column) {
        String name = Objects.requireNonNull(column.text(Facet.NOT_NULL));
        return Identifier.write(ColumnText.isUsual(name) ? usualNotNull(column.id()) : name);
    }

    private static String usualNotNull(PartId column) {
        return Objects.requireNonNull(column.of()).name() + "_" + column.name().name() + "_not_null";
    }

    private static String setNotNull(SchemaPart column) {
        String name = Objects.requireNonNull(column.text(Facet.NOT_NULL));
        return ColumnText.isUsual(name) ? alterColumn(column.id()) + "SET NOT NULL" : PartWords.alterTable(column.id())
                + "ADD CONSTRAINT " + Identifier.write(name) + " NOT NULL " + column.id().name().sql();
    }

    // a scan under ACCESS EXCLUSIVE is spared where a valid check says the same
    private static String checkNotNull(PartId column) {
        return PartWords.alterTable(column) + "ADD CONSTRAINT " + checkName(column) + " CHECK (" + column.name().sql()
                + " IS NOT NULL) NOT VALID";
    }

    private static List<String> validatedNotNull(SchemaPart column) {
        String alter = PartWords.alterTable(column.id());
        String check = checkName(column.id());
        return List.of(alter + "VALIDATE CONSTRAINT " + check, setNotNull(column), alter + "DROP CONSTRAINT " + check);
    }

    private static String checkName(PartId column) {
        String name = "ck_" + Objects.requireNonNull(column.of()).name() + "_" + column.name().name() + "_set";
        return Identifier.write(ShortName.of(name));
    }

    private static List<String> identity(SchemaPart before, SchemaPart after) {
        if (!after.has(Facet.IDENTITY) || !PartWords.differ(before, after, Facet.IDENTITY, Facet.SEQUENCE_OPTIONS)) {
            return List.of();
        }
        String alter = alterColumn(after.id());
        if (!before.has(Facet.IDENTITY)) {
            String table = PartWords.table(after.id());
            String column = after.id().name().sql();
            return List.of(alter + "ADD " + ColumnText.identity(after), startAfter(after.id(), table, column));
        }
        List<String> statements = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.IDENTITY)) {
            statements.add(alter + "SET GENERATED " + after.text(Facet.IDENTITY));
        }
        statements.addAll(SequenceDiff.rename(before, after));
        String sequence = SequenceDiff.ofColumn(after);
        List<String> options = SequenceDiff.changed(before, after);
        if (!options.isEmpty()) {
            statements.addAll(SequenceDiff.lift(sequence, before, after));
            statements.add(alter + "SET " + String.join(" SET ", options));
        }
        return statements;
    }

    // rows that are there have taken numbers already
    private static String startAfter(PartId id, String table, String column) {
        return "SELECT setval(pg_get_serial_sequence(" + SqlLiteral.quote(table) + ", "
                + SqlLiteral.quote(id.name().name()) + "), max(" + column + ")) FROM " + table + " HAVING max(" + column
                + ") IS NOT NULL";
    }

    private static String alterColumn(PartId column) {
        return PartWords.alterTable(column) + "ALTER COLUMN " + column.name().sql() + " ";
    }

    /** Tells whether the parent's statement, or that of ATTACH or INHERIT, brings it. */
    private static boolean comesFromParent(SchemaPart part, Sides sides) {
        QualifiedName table = Objects.requireNonNull(part.id().of());
        if (!part.has(Facet.INHERITED)) {
            return false;
        }
        Set<QualifiedName> parents = Sides.parents(sides.before(), table);
        return part.texts(Facet.INHERITED).stream().map(QualifiedName::of).anyMatch(parents::contains);
    }

    private static boolean isTyped(SchemaPart part, Sides sides) {
        PartId table = PartId.of(PartKind.TABLE, Objects.requireNonNull(part.id().of()));
        SchemaPart before = sides.before(table);
        SchemaPart after = sides.after(table);
        return before != null && after != null && before.has(Facet.OF_TYPE) && after.has(Facet.OF_TYPE);
    }

    private static boolean isForeign(SchemaPart part, Sides sides) {
        return sides.after(PartId.of(PartKind.FOREIGN_TABLE, Objects.requireNonNull(part.id().of()))) != null;
    }

}
