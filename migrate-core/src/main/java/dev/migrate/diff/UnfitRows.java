package dev.migrate.diff;

import dev.migrate.snapshot.PartId;
import dev.migrate.sql.QualifiedName;

/**
 * Rows that a change would not take.
 *
 * @param part the column, constraint or domain that they do not fit
 * @param table their table
 * @param condition true for each of them, as SQL with columns of that table
 */
public record UnfitRows(PartId part, QualifiedName table, String condition) {

}
