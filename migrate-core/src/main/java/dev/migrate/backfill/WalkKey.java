package dev.migrate.backfill;

import dev.migrate.sql.Identifier;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A unique key without null, by which the rows of a table are walked in order.
 *
 * @param columns its columns, in order
 */
record WalkKey(List<KeyColumn> columns) {

    /** Copies the list. */
    WalkKey {
        columns = List.copyOf(columns);
    }

    /** Gives the key as people and the progress table know it. */
    String text() {
        return this.columns.stream()
            .map(KeyColumn::name)
            .map(Identifier::write)
            .collect(Collectors.joining(", ", "key (", ")"));
    }

    /** Gives an array of a row's values as texts, which mean the same in any session. */
    String texts(String reference) {
        return this.columns.stream()
            .map((column) -> column.text(reference))
            .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /** Gives what stands behind ORDER BY. */
    String order(String reference, String direction) {
        return this.columns.stream()
            .map((column) -> column.value(reference) + direction)
            .collect(Collectors.joining(", "));
    }

    /** Compares a row with values: all of the key, and for estimates its first column. */
    String compared(String reference, String operator, List<String> values) {
        String row = this.columns.stream().map((column) -> column.value(reference)).collect(Collectors.joining(", "));
        String literals = IntStream.range(0, this.columns.size())
            .mapToObj((index) -> this.columns.get(index).literal(values.get(index)))
            .collect(Collectors.joining(", "));
        String whole = "(" + row + ") " + operator + " (" + literals + ")";
        KeyColumn first = this.columns.get(0);
        return (this.columns.size() == 1) ? whole : whole + " AND " + first.value(reference) + " " + operator.charAt(0)
                + "= " + first.literal(values.get(0));
    }

    /**
     * A column of the key.
     *
     * @param name its name
     * @param type its type, or the type below its domain
     * @param collation the collation that the index orders by, with COLLATE; empty if it
     * is the column's
     * @param dated true for dates and times, whose text depends on the session
     */
    record KeyColumn(String name, String type, String collation, boolean dated) {

        private String of(String reference) {
            return reference + "." + Identifier.quote(this.name);
        }

        String value(String reference) {
            return of(reference) + this.collation;
        }

        String text(String reference) {
            return this.dated ? "pg_catalog.to_jsonb(" + of(reference) + ") #>> '{}'" : of(reference) + "::text";
        }

        String literal(String value) {
            return SqlLiteral.quote(value) + "::" + this.type;
        }

    }

}
