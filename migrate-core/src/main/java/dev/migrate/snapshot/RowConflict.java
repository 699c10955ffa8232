package dev.migrate.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that two rows must not have in common. They follow from the text of an index
 * or a constraint, so it is not compared.
 *
 * @param elements what both have, as many as are compared
 * @param nullsAlike whether two nulls are equal
 * @param predicate which rows are looked at, as SQL; null for all
 * @since 0.1
 */
public record RowConflict(List<Element> elements, boolean nullsAlike, @Nullable String predicate) {

    /** Copies the list. */
    public RowConflict {
        elements = List.copyOf(elements);
    }

    /**
     * A value of both rows.
     *
     * @param expression the value, as SQL
     * @param operator what is true of both values, as SQL; null if they are equal
     */
    public record Element(String expression, @Nullable String operator) {

    }

}
