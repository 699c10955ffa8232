package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlLiteral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sequences, and how identity columns count. */
final class SequenceDiff implements PartDiff {

    private static final String NAME = "SEQUENCE NAME ";

    private static final String LEAST = "MINVALUE ";

    private static final String MOST = "MAXVALUE ";

    private static final Map<String, String> GREATEST = Map.of("smallint", "32767", "integer", "2147483647", "bigint",
            "9223372036854775807");

    /** Gives the options that PostgreSQL would not choose by itself. */
    static List<String> unusual(SchemaPart part) {
        String type = Objects.requireNonNullElse(part.text(Facet.TYPE), "bigint");
        Set<String> usual = Set.of("START WITH 1", "INCREMENT BY 1", "MINVALUE 1", "CACHE 1", "NO CYCLE",
                "MAXVALUE " + GREATEST.getOrDefault(type, GREATEST.get("bigint")));
        List<String> options = part.texts(Facet.SEQUENCE_OPTIONS);
        // another direction turns what is usual round
        boolean ascending = options.stream().noneMatch((option) -> option.startsWith("INCREMENT BY -"));
        return ascending ? options.stream().filter((option) -> !usual.contains(option)).toList() : options;
    }

    static List<String> changed(SchemaPart before, SchemaPart after) {
        List<String> former = before.texts(Facet.SEQUENCE_OPTIONS);
        List<String> changed = new ArrayList<>();
        after.texts(Facet.SEQUENCE_OPTIONS)
            .stream()
            .filter((option) -> !former.contains(option) && !option.startsWith(NAME))
            .forEach(changed::add);
        if (isApart(before, after)) {
            changed.add("RESTART");
        }
        return changed;
    }

    /** Tells whether no number was possible before that is now. */
    private static boolean isApart(SchemaPart before, SchemaPart after) {
        return isGreater(option(after, LEAST), option(before, MOST))
                || isGreater(option(before, LEAST), option(after, MOST));
    }

    private static boolean isGreater(@Nullable String number, @Nullable String other) {
        return number != null && other != null && new BigInteger(number).compareTo(new BigInteger(other)) > 0;
    }

    /** Gives the sequence of an identity column, as SQL. */
    static String ofColumn(SchemaPart column) {
        String named = option(column, NAME);
        QualifiedName table = Objects.requireNonNull(column.id().of());
        return (named != null) ? named
                : new QualifiedName(table.schema(), table.name() + "_" + column.id().name().name() + "_seq").sql();
    }

    /** Gives what renames the sequence of an identity column. */
    static List<String> rename(SchemaPart before, SchemaPart after) {
        String former = ofColumn(before);
        String latter = ofColumn(after);
        return former.equals(latter) ? List.of() : List.of("ALTER SEQUENCE " + former + " RENAME TO "
                + new QualifiedName(null, QualifiedName.of(latter).name()).sql());
    }

    /** Gives what takes a sequence up to a new least number, before it is one. */
    static List<String> lift(String sequence, SchemaPart before, SchemaPart after) {
        String latter = option(after, LEAST);
        if (isApart(before, after) || !isGreater(latter, option(before, LEAST))) {
            return List.of();
        }
        return List.of("SELECT setval(" + SqlLiteral.quote(sequence) + ", greatest(last_value, " + latter
                + "), is_called AND last_value >= " + latter + ") FROM " + sequence);
    }

    private static @Nullable String option(SchemaPart part, String start) {
        return part.texts(Facet.SEQUENCE_OPTIONS)
            .stream()
            .filter((option) -> option.startsWith(start))
            .map((option) -> option.substring(start.length()))
            .findFirst()
            .orElse(null);
    }

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        StringBuilder sql = new StringBuilder("CREATE ").append(part.has(Facet.UNLOGGED) ? "UNLOGGED " : "")
            .append(PartWords.object(part.id()));
        String type = part.text(Facet.TYPE);
        if (type != null && !type.equals("bigint")) {
            sql.append(" AS ").append(type);
        }
        unusual(part).forEach((option) -> sql.append(' ').append(option));
        return List.of(sql.toString());
    }

    /** A sequence goes with the column that it belongs to. */
    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        SchemaPart owner = sides.before(PartId.of(PartKind.SEQUENCE_OWNER, part.id().name()));
        boolean goesAlong = owner != null && owner.uses()
            .stream()
            .anyMatch((used) -> used.kind() == PartKind.COLUMN && sides.after(used) == null);
        return goesAlong ? List.of() : List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        List<String> statements = new ArrayList<>();
        String alter = "ALTER " + PartWords.object(after.id());
        List<String> options = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.TYPE)) {
            options.add("AS " + Objects.requireNonNullElse(after.text(Facet.TYPE), "bigint"));
        }
        options.addAll(changed(before, after));
        if (!options.isEmpty()) {
            statements.addAll(lift(after.id().name().sql(), before, after));
            statements.add(alter + " " + String.join(" ", options));
        }
        if (PartWords.differ(before, after, Facet.UNLOGGED)) {
            statements.add(alter + (after.has(Facet.UNLOGGED) ? " SET UNLOGGED" : " SET LOGGED"));
        }
        return Edit.of(statements);
    }

    /** The column that a sequence goes with. */
    static final class Owner implements PartDiff {

        @Override
        public List<String> create(SchemaPart part, Sides sides) {
            return List.of("ALTER " + PartWords.object(part.id()) + " OWNED BY " + part.text(Facet.DEFINITION));
        }

        @Override
        public List<String> drop(SchemaPart part, Sides sides) {
            boolean stays = sides.after(PartId.of(PartKind.SEQUENCE, part.id().name())) != null;
            return stays ? List.of("ALTER " + PartWords.object(part.id()) + " OWNED BY NONE") : List.of();
        }

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            return Edit.of(create(after, sides));
        }

    }

}
