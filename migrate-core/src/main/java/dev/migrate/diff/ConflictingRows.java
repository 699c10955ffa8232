package dev.migrate.diff;

import dev.migrate.snapshot.RowConflict;
import dev.migrate.snapshot.RowConflict.Element;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that conflict with another of the same table, as SQL.
 *
 * @param conflict what two rows must not have in common
 * @param rows the rows, as an item of FROM
 */
record ConflictingRows(RowConflict conflict, String rows) {

    /** Gives the condition that is true for each of them. */
    String condition() {
        boolean equal = this.conflict.elements().stream().allMatch((element) -> element.operator() == null);
        String condition = !equal ? opposed() : this.conflict.nullsAlike() ? alike() : repeated();
        return (this.conflict.predicate() != null) ? this.conflict.predicate() + " AND " + condition : condition;
    }

    private String repeated() {
        return "(" + values() + ") IN (" + twice() + ")";
    }

    private String alike() {
        return "EXISTS (SELECT FROM (" + twice() + ") AS twice (" + names() + ") WHERE (" + names()
                + ") IS NOT DISTINCT FROM (" + values() + "))";
    }

    // a row that conflicts with itself is one of those that are counted
    private String opposed() {
        return "(SELECT count(*) FROM (SELECT " + values() + " " + from() + ") AS other (" + names() + ") WHERE "
                + both(ConflictingRows::name) + ") > CASE WHEN " + both(this::value) + " THEN 1 ELSE 0 END";
    }

    private String twice() {
        return "SELECT " + values() + " " + from() + " GROUP BY " + values() + " HAVING count(*) > 1";
    }

    private String from() {
        return "FROM " + this.rows + ((this.conflict.predicate() != null) ? " WHERE " + this.conflict.predicate() : "");
    }

    private String both(IntFunction<String> other) {
        return indexes().mapToObj((index) -> {
            String operator = this.conflict.elements().get(index).operator();
            return other.apply(index) + " " + ((operator != null) ? operator : "=") + " " + value(index);
        }).collect(Collectors.joining(" AND "));
    }

    private String values() {
        return this.conflict.elements().stream().map(Element::expression).collect(Collectors.joining(", "));
    }

    private String value(int index) {
        return "(" + this.conflict.elements().get(index).expression() + ")";
    }

    private String names() {
        return indexes().mapToObj(ConflictingRows::name).collect(Collectors.joining(", "));
    }

    private static String name(int index) {
        return "other_" + index;
    }

    private IntStream indexes() {
        return IntStream.range(0, this.conflict.elements().size());
    }

}
