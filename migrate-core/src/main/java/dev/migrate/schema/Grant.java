package dev.migrate.schema;

/**
 * What a role may do.
 *
 * @param privileges the privileges, those of columns with their names, as SQL:
 * {@code INSERT, SELECT (a)}
 * @param role the role, as SQL; {@code PUBLIC} for all
 * @param grantable whether it may pass them on
 */
public record Grant(String privileges, String role, boolean grantable) {
}
