package dev.migrate.snapshot;

import dev.migrate.sql.QualifiedName;

/**
 * An index of a partition that belongs to a partitioned index or its constraint.
 *
 * @param index its name
 * @param table the partition
 * @param byDefault whether PostgreSQL chose the name; such names are not compared
 * @since 0.1
 */
public record AttachedIndex(QualifiedName index, QualifiedName table, boolean byDefault) {
}
