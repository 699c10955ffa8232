package dev.migrate.schema;

/**
 * Which rows a partition has.
 *
 * @param sql as SQL says it: {@code FOR VALUES IN ('eu')}, {@code DEFAULT}
 * @since 0.1
 */
public record PartitionBound(String sql) {

}
