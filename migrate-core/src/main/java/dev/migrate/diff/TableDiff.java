package dev.migrate.diff;

import dev.migrate.schema.Facet;
import dev.migrate.schema.PartId;
import dev.migrate.schema.PartKind;
import dev.migrate.schema.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Tables, apart from their columns, constraints and indexes. */
final class TableDiff implements PartDiff {

    private static final String USING_INDEX = "USING INDEX ";

    private final Set<PartId> folded;

    /**
     * Compares tables.
     * @param folded the parts of new tables that CREATE TABLE makes
     */
    TableDiff(Set<PartId> folded) {
        this.folded = folded;
    }

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        return new TableText(part, sides, this.folded).statements();
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        return List.of("DROP " + PartWords.object(part.id()));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        if (PartWords.differ(before, after, Facet.PARTITION_BY, Facet.SERVER)) {
            return Edit.replace("the rows of " + before.id() + ", whose partition key changes");
        }
        String alter = "ALTER " + PartWords.object(after.id()) + " ";
        List<String> actions = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.UNLOGGED)) {
            actions.add(after.has(Facet.UNLOGGED) ? "SET UNLOGGED" : "SET LOGGED");
        }
        actions.addAll(after.has(Facet.SERVER) ? ForeignDiff.changeOptions(before, after)
                : PartWords.changeParameters(before, after));
        if (PartWords.differ(before, after, Facet.TABLESPACE)) {
            actions.add("SET TABLESPACE " + Objects.requireNonNullElse(after.text(Facet.TABLESPACE), "pg_default"));
        }
        if (PartWords.differ(before, after, Facet.ACCESS_METHOD)) {
            actions.add("SET ACCESS METHOD " + Objects.requireNonNullElse(after.text(Facet.ACCESS_METHOD), "heap"));
        }
        if (PartWords.differ(before, after, Facet.ROW_SECURITY)) {
            actions.add((after.has(Facet.ROW_SECURITY) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
        if (PartWords.differ(before, after, Facet.FORCE_ROW_SECURITY)) {
            actions.add((after.has(Facet.FORCE_ROW_SECURITY) ? "" : "NO ") + "FORCE ROW LEVEL SECURITY");
        }
        actions.addAll(family(before, after));
        List<String> statements = new ArrayList<>();
        if (PartWords.differ(before, after, Facet.INHERITS)) {
            statements.addAll(checks(after.id().name(), sides));
        }
        actions.stream().map(alter::concat).forEach(statements::add);
        return Edit.of(statements);
    }

    /**
     * Gives what adds the conditions of the parents that a table must have to join them.
     */
    private static List<String> checks(QualifiedName table, Sides sides) {
        return sides.partsOfParentsAfter(table)
            .stream()
            .filter((part) -> part.id().kind() == PartKind.CONSTRAINT && "c".equals(part.text(Facet.TYPE))
                    && !Objects.requireNonNull(part.text(Facet.DEFINITION)).endsWith(" NO INHERIT"))
            .filter((part) -> sides.before(PartId.of(PartKind.CONSTRAINT, table, part.id().name().name())) == null
                    && sides.partsOfParentsBefore(table).stream().noneMatch((known) -> known.id().equals(part.id())))
            .map((part) -> "ALTER TABLE " + table.sql() + " ADD CONSTRAINT " + part.id().name().sql() + " "
                    + part.text(Facet.DEFINITION))
            .toList();
    }

    private static List<String> family(SchemaPart before, SchemaPart after) {
        List<String> actions = new ArrayList<>();
        List<String> former = before.texts(Facet.INHERITS);
        List<String> latter = after.texts(Facet.INHERITS);
        former.stream().filter((parent) -> !latter.contains(parent)).map("NO INHERIT "::concat).forEach(actions::add);
        latter.stream().filter((parent) -> !former.contains(parent)).map("INHERIT "::concat).forEach(actions::add);
        if (PartWords.differ(before, after, Facet.OF_TYPE)) {
            actions.add(after.has(Facet.OF_TYPE) ? "OF " + after.text(Facet.OF_TYPE) : "NOT OF");
        }
        return actions;
    }

    /** Gives what a table says of its indexes, which have to be there first. */
    static List<String> choices(SchemaPart before, SchemaPart after, Predicate<String> lost) {
        String alter = "ALTER TABLE " + after.id().name().sql() + " ";
        List<String> statements = new ArrayList<>();
        String identity = Objects.requireNonNullElse(after.text(Facet.REPLICA_IDENTITY), "DEFAULT");
        boolean index = identity.startsWith(USING_INDEX) && lost.test(identity.substring(USING_INDEX.length()));
        if (index || PartWords.differ(before, after, Facet.REPLICA_IDENTITY)) {
            statements.add(alter + "REPLICA IDENTITY " + identity);
        }
        String cluster = after.text(Facet.CLUSTER_ON);
        if ((cluster != null && lost.test(cluster)) || PartWords.differ(before, after, Facet.CLUSTER_ON)) {
            statements.add(alter + ((cluster != null) ? "CLUSTER ON " + cluster : "SET WITHOUT CLUSTER"));
        }
        return statements;
    }

    /** A table as a partition. */
    static final class Partition implements PartDiff {

        private final Set<PartId> folded;

        Partition(Set<PartId> folded) {
            this.folded = folded;
        }

        @Override
        public List<String> create(SchemaPart part, Sides sides) {
            return this.folded.contains(part.id()) ? List.of() : attach(part, sides);
        }

        @Override
        public List<String> drop(SchemaPart part, Sides sides) {
            return Sides.exists(sides.after(), part.id().name()) ? detach(part) : List.of();
        }

        @Override
        public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
            return Edit.REPLACE;
        }

        private static List<String> attach(SchemaPart part, Sides sides) {
            List<String> statements = new ArrayList<>(TableDiff.checks(part.id().name(), sides));
            statements.add("ALTER TABLE " + part.text(Facet.PARTITION_OF) + " ATTACH PARTITION "
                    + part.id().name().sql() + " " + part.text(Facet.DEFINITION));
            return statements;
        }

        private static List<String> detach(SchemaPart part) {
            return List
                .of("ALTER TABLE " + part.text(Facet.PARTITION_OF) + " DETACH PARTITION " + part.id().name().sql());
        }

    }

}
