package dev.migrate.change;

/** What of an object changes, as data; one family per sort of object. */
public sealed interface Alteration permits ColumnAlteration, TableAlteration, TypeAlteration {

}
