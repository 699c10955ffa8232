package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What CREATE TABLE and ADD COLUMN say of a column, and what only ALTER can. */
final class ColumnText {

    private static final int STORAGE_DEFAULT = 160_000;

    private ColumnText() {
    }

    static String definition(SchemaPart column, @Nullable SchemaPart defaultValue) {
        StringBuilder sql = new StringBuilder(column.id().name().sql()).append(' ')
            .append(Objects.requireNonNull(column.text(Facet.TYPE)));
        if (column.id().of() != null && column.has(Facet.COLLATION)) {
            sql.append(" COLLATE ").append(column.text(Facet.COLLATION));
        }
        if (defaultValue != null) {
            sql.append(" DEFAULT ").append(defaultValue.text(Facet.DEFINITION));
        }
        if (column.has(Facet.GENERATED)) {
            sql.append(" GENERATED ALWAYS AS (").append(column.text(Facet.DEFINITION)).append(") ");
            sql.append(column.text(Facet.GENERATED));
        }
        if (column.has(Facet.IDENTITY)) {
            sql.append(' ').append(identity(column));
        }
        return sql.append(notNull(column)).toString();
    }

    static String identity(SchemaPart column) {
        List<String> options = SequenceDiff.unusual(column);
        return "GENERATED " + column.text(Facet.IDENTITY) + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    private static String notNull(SchemaPart column) {
        String name = column.text(Facet.NOT_NULL);
        if (name == null) {
            return "";
        }
        return isUsual(name) ? " NOT NULL" : " CONSTRAINT " + Identifier.write(name) + " NOT NULL";
    }

    static boolean isUsual(String notNull) {
        return notNull.equals("true");
    }

    /** Gives the actions of ALTER COLUMN that a definition cannot say. */
    static List<String> after(SchemaPart column, Sides sides) {
        return settings(column.withoutFacets(), column, sides);
    }

    // PostgreSQL 15 has no word for that of the type
    private static String storage(SchemaPart column, Sides sides) {
        String storage = column.text(Facet.STORAGE);
        if (storage != null) {
            return storage;
        }
        boolean numeric = TypeFamily.plain(Objects.requireNonNullElse(column.text(Facet.TYPE), "")).equals("numeric");
        return (sides.serverVersion() >= STORAGE_DEFAULT) ? "DEFAULT" : numeric ? "MAIN" : "EXTENDED";
    }

    /** Gives what changes how a column's values are stored and counted. */
    static List<String> settings(SchemaPart before, SchemaPart after, Sides sides) {
        String alter = PartWords.alterTable(after.id()) + "ALTER COLUMN " + after.id().name().sql() + " ";
        List<String> statements = new ArrayList<>();
        // another type comes with its own storage, and without a compression
        boolean retyped = before.has(Facet.TYPE) && PartWords.differ(before, after, Facet.TYPE);
        SchemaPart former = retyped ? before.withoutFacets() : before;
        if (PartWords.differ(former, after, Facet.STORAGE)) {
            statements.add(alter + "SET STORAGE " + storage(after, sides));
        }
        if (PartWords.differ(former, after, Facet.COMPRESSION)) {
            statements
                .add(alter + "SET COMPRESSION " + Objects.requireNonNullElse(after.text(Facet.COMPRESSION), "default"));
        }
        if (PartWords.differ(before, after, Facet.STATISTICS_TARGET)) {
            statements
                .add(alter + "SET STATISTICS " + Objects.requireNonNullElse(after.text(Facet.STATISTICS_TARGET), "-1"));
        }
        boolean foreign = sides
            .after(PartId.of(PartKind.FOREIGN_TABLE, Objects.requireNonNull(after.id().of()))) != null;
        (foreign ? ForeignDiff.changeOptions(before, after) : PartWords.changeParameters(before, after))
            .forEach((action) -> statements.add(alter + action));
        return statements;
    }

}
