package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Indexes that are no constraint's. */
final class IndexDiff implements PartDiff {

    private static final String ON = " ON ";

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(table(part)), sides) || isBuiltOnline(part, sides)) {
            return List.of();
        }
        String definition = Objects.requireNonNull(part.text(Facet.DEFINITION));
        // one that waits for its partitions' indexes
        boolean alone = part.has(Facet.INVALID) && sides.isPartitioned(table(part));
        int on = endOfName(definition, start(definition).length()) + ON.length();
        return created(part, alone ? definition.substring(0, on) + "ONLY " + definition.substring(on) : definition);
    }

    List<String> createLate(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(table(part)), sides) || !isBuiltOnline(part, sides)) {
            return List.of();
        }
        return created(part, concurrently(part, part.id().name().name()));
    }

    private static List<String> created(SchemaPart part, String sql) {
        List<String> statements = new ArrayList<>(List.of(sql));
        statements.addAll(settings(part.withoutFacets(), part));
        return statements;
    }

    /**
     * Gives what builds another index beside the one of the same name, and takes its
     * place.
     */
    List<String> swap(SchemaPart part) {
        QualifiedName table = table(part);
        String temporary = ShortName.of(part.id().name().name() + "_new");
        String index = new QualifiedName(table.schema(), part.id().name().name()).sql();
        return List.of(concurrently(part, temporary), "DROP INDEX CONCURRENTLY " + index, "ALTER INDEX "
                + new QualifiedName(table.schema(), temporary).sql() + " RENAME TO " + part.id().name().sql());
    }

    boolean isBuiltOnline(SchemaPart part, Sides sides) {
        QualifiedName table = table(part);
        return sides.isLive(table) && !sides.isPartitioned(table);
    }

    private static String concurrently(SchemaPart part, String name) {
        String definition = Objects.requireNonNull(part.text(Facet.DEFINITION));
        String start = start(definition);
        int end = endOfName(definition, start.length());
        return start + "CONCURRENTLY " + Identifier.write(name) + definition.substring(end);
    }

    private static String start(String definition) {
        return definition.startsWith("CREATE UNIQUE") ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
    }

    /** Gives where a name ends that begins somewhere in a text. */
    static int endOfName(String text, int start) {
        int index = start;
        boolean quoted = false;
        while (index < text.length() && (quoted || text.charAt(index) != ' ')) {
            quoted ^= text.charAt(index) == '"';
            index++;
        }
        return index;
    }

    /**
     * Gives a definition without the name, so that two can be held against each other.
     */
    static String nameless(SchemaPart part) {
        String definition = Objects.requireNonNull(part.text(Facet.DEFINITION));
        String start = start(definition);
        return start + definition.substring(endOfName(definition, start.length()));
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsAfter(table(part)), sides)) {
            return List.of();
        }
        // a partition's own key goes with it
        boolean key = sides.users(part.id()).stream().anyMatch((user) -> Departures.isAttached(user, part.id()));
        return List.of("DROP INDEX " + qualified(part) + (key ? " CASCADE" : ""));
    }

    /** Gives the name of an index, which is in the schema of its table. */
    static String qualified(SchemaPart part) {
        return new QualifiedName(Objects.requireNonNull(part.id().of()).schema(), part.id().name().name()).sql();
    }

    private static boolean comesWithPartition(SchemaPart part, List<SchemaPart> twins, Sides sides) {
        QualifiedName table = table(part);
        boolean stays = sides.before(PartId.of(PartKind.TABLE, table)) != null
                && sides.after(PartId.of(PartKind.TABLE, table)) != null;
        String suffix = suffix(part);
        return stays
                && twins.stream().anyMatch((twin) -> twin.id().kind() == PartKind.INDEX && suffix(twin).equals(suffix));
    }

    private static String suffix(SchemaPart part) {
        String nameless = nameless(part);
        return nameless.substring(nameless.indexOf(" USING "));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        boolean same = !PartWords.differ(before, after, Facet.DEFINITION, Facet.INVALID);
        if (!same) {
            return Edit.REPLACE;
        }
        List<String> statements = new ArrayList<>(settings(before, after));
        statements.addAll(AttachedNames.edit(before, after));
        return Edit.of(statements);
    }

    private static List<String> settings(SchemaPart before, SchemaPart after) {
        String alter = "ALTER INDEX " + qualified(after) + " ";
        List<String> statements = new ArrayList<>();
        List<String> targets = after.texts(Facet.STATISTICS_TARGET);
        for (String former : before.texts(Facet.STATISTICS_TARGET)) {
            String column = former.substring(0, former.indexOf(' '));
            if (targets.stream().noneMatch((target) -> target.startsWith(column + " "))) {
                statements.add(alter + "ALTER COLUMN " + column + " SET STATISTICS -1");
            }
        }
        for (String target : targets) {
            if (!before.texts(Facet.STATISTICS_TARGET).contains(target)) {
                int blank = target.indexOf(' ');
                statements.add(alter + "ALTER COLUMN " + target.substring(0, blank) + " SET STATISTICS"
                        + target.substring(blank));
            }
        }
        if (PartWords.differ(before, after, Facet.TABLESPACE)) {
            statements.add(
                    alter + "SET TABLESPACE " + Objects.requireNonNullElse(after.text(Facet.TABLESPACE), "pg_default"));
        }
        return statements;
    }

    private static QualifiedName table(SchemaPart part) {
        return Objects.requireNonNull(part.id().of());
    }

}
