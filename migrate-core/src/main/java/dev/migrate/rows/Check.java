package dev.migrate.rows;

import java.util.List;

/**
 * A condition on the rows of a table.
 *
 * @param expression the condition
 * @param columns the columns in it
 */
record Check(String expression, List<String> columns) {
}
