package dev.migrate.operation;

import dev.migrate.change.Alteration;
import dev.migrate.change.ColumnAlteration.SetDefault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a column.
 *
 * @param place when it is made, among others of the same column
 * @param of what it is, and what undoes it, by what the column was before it
 */
record ColumnChange(Place place, Function<FormerColumn, Made> of) {

    static final ColumnChange DROP_DEFAULT = new ColumnChange(Place.DROP_DEFAULT,
            (was) -> new Made(new SetDefault(null), was.defaultValue()));

    /**
     * Gives changes in an order that PostgreSQL takes, up and, in reverse, down. A
     * default that gives way to one of another type goes before.
     * @param changes the changes, as they were written
     * @param former what the column was before them
     * @return the changes, as they are made
     */
    static List<ColumnChange> ordered(List<ColumnChange> changes, FormerColumn former) {
        List<ColumnChange> all = new ArrayList<>(changes);
        Set<Place> places = changes.stream().map(ColumnChange::place).collect(Collectors.toSet());
        if (places.containsAll(Set.of(Place.TYPE, Place.SET_DEFAULT)) && former.mayHaveDefault()) {
            all.add(DROP_DEFAULT);
        }
        all.sort(Comparator.comparing(ColumnChange::place));
        return all;
    }

    /**
     * The order of changes: each place is for what the later ones need or must not find.
     */
    enum Place {

        /** An identity refuses null, a default, and most types. */
        DROP_IDENTITY,
        /** Values that are converted may become null. */
        DROP_NOT_NULL,
        /** A generated column has no default. */
        DROP_EXPRESSION,
        /** A default that has no cast to the new type is in its way. */
        DROP_DEFAULT,
        /** The type. */
        TYPE,
        /** Of the new type. */
        SET_EXPRESSION,
        /** Of the new type. */
        SET_DEFAULT,
        /** Before an identity, which needs it. */
        SET_NOT_NULL,
        /** Of a column that refuses null and has no default. */
        SET_IDENTITY,
        /** What the type brought along is set otherwise. */
        PROPERTY

    }

    /**
     * The result of a change of a column.
     *
     * @param to the change
     * @param back what undoes it; null if that is not known
     */
    record Made(Alteration to, @Nullable Alteration back) {

    }

}
