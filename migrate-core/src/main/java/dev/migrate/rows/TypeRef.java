package dev.migrate.rows;

/**
 * A type as a column has it.
 *
 * @param oid the type
 * @param modifier its length or precision; -1 for none
 */
record TypeRef(long oid, int modifier) {
}
