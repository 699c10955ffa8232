package dev.migrate.change;

/**
 * The changes of an object, as data; one family per sort of object.
 *
 * @since 0.1
 */
public sealed interface Alteration permits ColumnAlteration, TableAlteration, TypeAlteration {

}
