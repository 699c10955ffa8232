package dev.migrate.rows;

import java.util.List;

/**
 * Columns whose values together differ from row to row.
 *
 * @param columns the columns
 * @param nullsDistinct whether one null sets a row apart from every other
 */
record UniqueKey(List<String> columns, boolean nullsDistinct) {
}
