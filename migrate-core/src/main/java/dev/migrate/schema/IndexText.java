package dev.migrate.schema;

/**
 * An index as the catalog holds it.
 *
 * @param unique whether it is unique
 * @param body what follows its table in SQL: {@code USING btree (a) …}
 * @since 0.1
 */
public record IndexText(boolean unique, String body) {
}
