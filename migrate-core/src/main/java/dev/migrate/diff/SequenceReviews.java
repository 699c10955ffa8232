package dev.migrate.diff;

import dev.migrate.change.Review;
import dev.migrate.change.Review.Reason;
import dev.migrate.schema.ConstraintKind;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says where the catalog shows no link between a column and what numbers its rows, as it
 * does not for what an application takes its numbers from.
 */
final class SequenceReviews {

    private final Sides sides;

    private final Steps steps;

    private final List<PartId> come;

    private final List<PartId> go;

    // those of which something is said
    private final Set<PartId> reviewed = new LinkedHashSet<>();

    SequenceReviews(Sides sides, Comparison comparison, Steps steps) {
        this.sides = sides;
        this.steps = steps;
        this.come = sides.unlinkedAfter(comparison.created().keySet());
        this.go = sides.unlinkedBefore(comparison.dropped().keySet());
    }

    void add() {
        List<PartId> columns = this.sides.after()
            .parts()
            .keySet()
            .stream()
            .filter((id) -> id.kind() == PartKind.COLUMN && this.sides.before(id) != null)
            .toList();
        columns.forEach(this::compare);
        this.come.stream().filter((sequence) -> !this.reviewed.contains(sequence)).forEach((sequence) -> {
            this.go.forEach((former) -> follow(former, sequence));
            if (this.go.isEmpty()) {
                columns.stream()
                    .filter((column) -> isKey(column) && isNamed(column, sequence))
                    .forEach((column) -> begin(column, sequence));
            }
        });
        this.go.stream()
            .filter((sequence) -> this.come.isEmpty() && !this.reviewed.contains(sequence))
            .forEach((sequence) -> number(sequence, this.steps.drop(sequence)));
    }

    private void compare(PartId column) {
        boolean was = Counter.of(this.sides.before(), column) != null;
        boolean is = Counter.of(this.sides.after(), column) != null;
        if (was && !is && this.come.isEmpty()) {
            number(column, this.steps.edit(column));
        }
        else if (was && !is) {
            near(column, this.come).forEach((sequence) -> begin(column, sequence));
        }
        else if (is && !was) {
            near(column, this.go).forEach((sequence) -> {
                this.reviewed.add(sequence);
                warn(this.steps.drop(sequence), new Review(column, Reason.SEQUENCE_ENDS, sequence.name().sql(), null));
            });
        }
    }

    private void begin(PartId column, PartId sequence) {
        this.reviewed.add(sequence);
        warn(this.steps.create(sequence), new Review(column, Reason.SEQUENCE_BEGINS, null, sequence.name().sql()));
    }

    private void follow(PartId former, PartId sequence) {
        this.reviewed.add(former);
        warn(this.steps.create(sequence),
                new Review(sequence, Reason.SEQUENCE_FOLLOWS, former.name().sql(), sequence.name().sql()));
    }

    /** Rows of a table may be what numbers a column from now on. */
    private void number(PartId former, @Nullable Step step) {
        for (SchemaPart table : this.sides.after().parts().values()) {
            String target = (table.id().kind() == PartKind.TABLE) ? target(table.id()) : null;
            if (target != null) {
                Step create = this.steps.create(table.id());
                warn((create != null) ? create : step, new Review(former, Reason.TABLE_BEGINS, null, target));
            }
        }
    }

    /**
     * Gives a table that has a number for each name, as generators of Jakarta Persistence
     * do, with its columns; null if it is another.
     */
    private @Nullable String target(PartId table) {
        String key = null;
        String number = null;
        for (SchemaPart column : this.sides.partsAfter(table.name())) {
            if (column.id().kind() == PartKind.COLUMN) {
                boolean whole = SequenceNumbers.isWhole(column.the(Facet.TYPE));
                if (whole ? number != null : key != null) {
                    return null;
                }
                String name = Identifier.write(column.id().name().name());
                number = whole ? name : number;
                key = (!whole && isKey(column.id())) ? name : key;
            }
        }
        return (key != null && number != null) ? table.name().sql() + " (" + key + ", " + number + ")" : null;
    }

    /** Returns whether a column is a primary key by itself. */
    private boolean isKey(PartId column) {
        return this.sides.partsAfter(column.object())
            .stream()
            .filter((part) -> Sides.isConstraint(part, ConstraintKind.PRIMARY_KEY))
            .anyMatch((part) -> part.uses().contains(column)
                    && part.uses().stream().filter((used) -> used.kind() == PartKind.COLUMN).count() == 1);
    }

    private static void warn(@Nullable Step step, Review review) {
        if (step != null) {
            step.warn(review);
        }
    }

    /** Gives those that are named after the table, else all. */
    private static List<PartId> near(PartId column, List<PartId> sequences) {
        List<PartId> named = new ArrayList<>(sequences);
        named.removeIf((sequence) -> !isNamed(column, sequence));
        return named.isEmpty() ? sequences : named;
    }

    private static boolean isNamed(PartId column, PartId sequence) {
        return sequence.name()
            .name()
            .toLowerCase(Locale.ROOT)
            .startsWith(column.object().name().toLowerCase(Locale.ROOT) + "_");
    }

}
