package dev.migrate.rows;

import java.util.List;

/**
 * A type of the database.
 *
 * @param ref the type, without a modifier
 * @param name its name as SQL writes it
 * @param plainName its name alone if PostgreSQL brought it; else empty
 * @param category the class of its values, as {@code typcategory} has it
 * @param kind how it is made
 * @param notNull whether a domain refuses nulls
 * @param parts what it is made of: the element, the base type, the attributes, the
 * subtype, the range
 * @param words the labels of an enum, or the checks of a domain
 */
record Type(TypeRef ref, String name, String plainName, String category, Kind kind, boolean notNull,
        List<TypeRef> parts, List<String> words) {

    /** How a type is made. */
    enum Kind {

        BASE, ARRAY, ENUM, DOMAIN, COMPOSITE, RANGE, MULTIRANGE

    }

}
