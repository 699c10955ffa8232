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

/** Constraints of tables. */
final class ConstraintDiff implements PartDiff {

    private static final String NOT_VALID = " NOT VALID";

    private static final String NOT_ENFORCED = " NOT ENFORCED";

    private static final Set<String> VALIDATED = Set.of("c", "f", "n");

    @Override
    public List<String> create(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(table(part)), sides)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        if (isBuiltOnline(part, sides)) {
            return List.of();
        }
        statements.add(PartWords.alterTable(part.id()) + "ADD CONSTRAINT " + part.id().name().sql() + " "
                + definition(part) + (isValidatedLater(part, sides) ? NOT_VALID : ""));
        statements.addAll(indexParameters(part.withoutFacets(), part));
        return statements;
    }

    /** Gives what follows in transactions of its own. */
    List<String> createLate(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsBefore(table(part)), sides)) {
            return List.of();
        }
        String alter = PartWords.alterTable(part.id());
        String name = part.id().name().sql();
        if (isBuiltOnline(part, sides)) {
            KeyText key = Objects.requireNonNull(KeyText.of(definition(part)));
            return List.of(
                    "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + PartWords.table(part.id()) + " " + key.index()
                            + PartWords.with(part),
                    alter + "ADD CONSTRAINT " + name + " " + key.kind() + " USING INDEX " + name + key.timing());
        }
        return isValidatedLater(part, sides) ? List.of(alter + "VALIDATE CONSTRAINT " + name) : List.of();
    }

    /** Tells whether rows that are there are looked at in a transaction of its own. */
    private static boolean isValidatedLater(SchemaPart part, Sides sides) {
        QualifiedName table = table(part);
        String definition = definition(part);
        boolean valid = !definition.endsWith(NOT_VALID) && !definition.endsWith(NOT_ENFORCED);
        boolean keyOfPartitioned = "f".equals(part.text(Facet.TYPE)) && sides.isPartitioned(table);
        return valid && !keyOfPartitioned && VALIDATED.contains(part.text(Facet.TYPE)) && isWritten(table, sides);
    }

    /** Tells whether its index is built first, beside the writers. */
    private static boolean isBuiltOnline(SchemaPart part, Sides sides) {
        QualifiedName table = table(part);
        boolean key = Set.of("p", "u").contains(part.text(Facet.TYPE)) && KeyText.of(definition(part)) != null
                && !part.has(Facet.TABLESPACE);
        // PostgreSQL 18 makes the NOT NULL of a partition its own, where its key comes by
        // an index
        boolean partition = sides.after(PartId.of(PartKind.PARTITION, table)) != null;
        return key && !partition && !sides.isPartitioned(table) && isWritten(table, sides)
                && sides.before(part.id()) == null;
    }

    private static boolean isWritten(QualifiedName table, Sides sides) {
        return sides.isLive(table) && sides.before(PartId.of(PartKind.TABLE, table)) != null;
    }

    private static String definition(SchemaPart part) {
        return Objects.requireNonNull(part.text(Facet.DEFINITION));
    }

    @Override
    public List<String> drop(SchemaPart part, Sides sides) {
        if (comesWithPartition(part, sides.partsOfParentsAfter(table(part)), sides)) {
            return List.of();
        }
        return List.of(PartWords.alterTable(part.id()) + "DROP CONSTRAINT " + part.id().name().sql());
    }

    /** Tells whether a table that is attached or detached keeps it as it is. */
    private static boolean comesWithPartition(SchemaPart part, List<SchemaPart> twins, Sides sides) {
        QualifiedName table = table(part);
        if (sides.before(PartId.of(PartKind.TABLE, table)) == null
                || sides.after(PartId.of(PartKind.TABLE, table)) == null) {
            return false;
        }
        return twins.stream()
            .anyMatch((twin) -> twin.id().kind() == PartKind.CONSTRAINT && !PartWords.differ(twin, part, Facet.TYPE)
                    && !PartWords.differ(twin, part, Facet.DEFINITION));
    }

    @Override
    public Edit edit(SchemaPart before, SchemaPart after, Sides sides) {
        String former = definition(before);
        String latter = definition(after);
        List<String> index = new ArrayList<>(indexParameters(before, after));
        index.addAll(AttachedNames.edit(before, after));
        if (former.equals(latter)) {
            return PartWords.differ(before, after, Facet.TABLESPACE) ? Edit.REPLACE : Edit.of(index);
        }
        String alter = PartWords.alterTable(after.id());
        if (former.equals(latter + NOT_VALID)) {
            List<String> validate = List.of(alter + "VALIDATE CONSTRAINT " + after.id().name().sql());
            return isWritten(Objects.requireNonNull(after.id().of()), sides) ? Edit.NONE.withLate(validate)
                    : Edit.of(validate);
        }
        boolean key = "f".equals(after.text(Facet.TYPE));
        if (key && withoutTiming(former).equals(withoutTiming(latter)) && !former.endsWith(NOT_ENFORCED)
                && !latter.endsWith(NOT_ENFORCED)) {
            String timing = latter.substring(withoutTiming(latter).length());
            return Edit.of(List.of(alter + "ALTER CONSTRAINT " + after.id().name().sql()
                    + (timing.isEmpty() ? " NOT DEFERRABLE" : timing)));
        }
        return Edit.REPLACE;
    }

    private static String withoutTiming(String definition) {
        return definition.replaceFirst("( DEFERRABLE)?( INITIALLY DEFERRED)?$", "");
    }

    private static List<String> indexParameters(SchemaPart before, SchemaPart after) {
        String schema = Objects.requireNonNull(after.id().of()).schema();
        String index = new QualifiedName(schema, after.id().name().name()).sql();
        return PartWords.changeParameters(before, after)
            .stream()
            .map((action) -> "ALTER INDEX " + index + " " + action)
            .toList();
    }

    private static QualifiedName table(SchemaPart part) {
        return Objects.requireNonNull(part.id().of());
    }

}
