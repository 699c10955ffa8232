package dev.migrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * What a {@code CREATE INDEX CONCURRENTLY} makes.
 *
 * @param index the index's name, never with a schema; null where PostgreSQL chooses it
 * @param table the table, materialized view or partition
 * @param ifNotExists true with {@code IF NOT EXISTS}
 */
public record ConcurrentIndex(@Nullable String index, QualifiedName table, boolean ifNotExists) {

}
