package dev.migrate.rows;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns its columns
 * @param target the table that it references
 * @param source what follows FROM in a query for the rows that it can reference
 * @param targetColumns the columns there, in the order of its own
 * @param matchesFull whether either all columns are null or none
 */
record ForeignKey(List<String> columns, long target, String source, List<String> targetColumns, boolean matchesFull) {
}
