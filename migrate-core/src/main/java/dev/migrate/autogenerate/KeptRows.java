package dev.migrate.autogenerate;

import dev.migrate.autogenerate.ChangedRows.What;
import dev.migrate.change.Hazard;
import dev.migrate.rows.ReadColumn;
import dev.migrate.rows.ReadTable;
import dev.migrate.rows.RowReading;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows have kept their meaning from one moment to another. Tables and columns are
 * matched by what a rename leaves as it is, else by their names. What is not there at
 * every moment does not count, and what is destroyed or converted as asked may differ.
 * Values of the same type must be the same, and those that were converted as many, with
 * as many nulls.
 */
final class KeptRows {

    private static final Set<PartKind> WITH_ROWS = Set.of(PartKind.TABLE, PartKind.PARTITION, PartKind.COLUMN);

    private final RowReading before;

    private final RowReading upgraded;

    private final RowReading after;

    private final Set<PartId> destroyed;

    private final boolean composedAlike;

    /**
     * Compares.
     * @param before the rows at first
     * @param upgraded the rows at the moment whose names the hazards use
     * @param after the rows at last
     * @param hazards what the statements in between say of themselves
     */
    KeptRows(RowReading before, RowReading upgraded, RowReading after, Collection<Hazard> hazards) {
        this.before = before;
        this.upgraded = upgraded;
        this.after = after;
        this.destroyed = hazards.stream()
            .flatMap((hazard) -> (hazard instanceof Hazard.Destroys destroys) ? Stream.of(destroys.part())
                    : (hazard instanceof Hazard.Converts converts) ? Stream.of(converts.part()) : Stream.of())
            .collect(Collectors.toSet());
        // of a type that lost something it is not known which columns hold it
        this.composedAlike = before.isComposedAlike(after)
                && this.destroyed.stream().allMatch((part) -> WITH_ROWS.contains(part.kind()));
    }

    /**
     * Gives what is not as it was.
     * @param uncounted the tables and columns that do not count
     * @return what changed; nothing if all is as it was
     */
    List<ChangedRows> changed(Uncounted uncounted) {
        List<ChangedRows> changed = new ArrayList<>();
        for (ReadTable table : this.before.tables()) {
            ReadTable between = match(table, this.upgraded);
            ReadTable latter = match(table, this.after);
            if (between != null && latter != null && !uncounted.hasTable(table.oid()) && !isDestroyed(between)) {
                changed.addAll(changed(table, between, latter, uncounted));
            }
        }
        return changed;
    }

    private List<ChangedRows> changed(ReadTable table, ReadTable between, ReadTable latter, Uncounted uncounted) {
        if (table.rowCount() != latter.rowCount()) {
            return List.of(new ChangedRows(What.COUNT, PartId.of(PartKind.TABLE, latter.name())));
        }
        List<ChangedRows> changed = new ArrayList<>();
        Map<ReadColumn, ReadColumn> same = new LinkedHashMap<>();
        for (ReadColumn column : table.columns()) {
            ReadColumn named = match(table, column, between);
            ReadColumn other = match(table, column, latter);
            if (named == null || other == null || isDestroyed(between, named)
                    || uncounted.hasColumn(table.oid(), column.name(), named.name())) {
                continue;
            }
            boolean typed = column.isTypedAs(other) && (this.composedAlike || !column.isComposed());
            if (typed) {
                same.put(column, other);
            }
            if (typed ? table.digest(List.of(column)) != latter.digest(List.of(other))
                    : table.nullCount(column) != latter.nullCount(other)) {
                PartId converted = column.isTypedAs(named) ? null
                        : PartId.of(PartKind.COLUMN, between.name(), named.name());
                changed.add(new ChangedRows(What.VALUES, PartId.of(PartKind.COLUMN, latter.name(), other.name()),
                        converted));
            }
        }
        if (changed.isEmpty()
                && table.digest(List.copyOf(same.keySet())) != latter.digest(List.copyOf(same.values()))) {
            changed.add(new ChangedRows(What.ROWS, PartId.of(PartKind.TABLE, latter.name())));
        }
        return changed;
    }

    private static @Nullable ReadTable match(ReadTable table, RowReading reading) {
        ReadTable same = reading.find(table.oid());
        return (same != null) ? same : reading.find(table.name());
    }

    private static @Nullable ReadColumn match(ReadTable table, ReadColumn column, ReadTable latter) {
        ReadColumn named = null;
        for (ReadColumn other : latter.columns()) {
            if (table.oid() == latter.oid() && other.number() == column.number()) {
                return other;
            }
            if (other.name().equals(column.name())) {
                named = other;
            }
        }
        return named;
    }

    private boolean isDestroyed(ReadTable table) {
        return table.names()
            .stream()
            .anyMatch((name) -> this.destroyed.contains(PartId.of(PartKind.TABLE, name))
                    || this.destroyed.contains(PartId.of(PartKind.PARTITION, name)));
    }

    private boolean isDestroyed(ReadTable table, ReadColumn column) {
        return table.names()
            .stream()
            .anyMatch((name) -> this.destroyed.contains(PartId.of(PartKind.COLUMN, name, column.name())));
    }

}
