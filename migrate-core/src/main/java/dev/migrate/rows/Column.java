package dev.migrate.rows;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is to be filled.
 *
 * @param name its name
 * @param type its type
 * @param typeName the type as SQL writes it
 * @param notNull whether the column refuses nulls
 * @param source where its values come from
 * @param expression the default, the generation expression, or what draws from the
 * sequence; null if there is none
 * @param available how many values the sequence still has
 */
record Column(String name, TypeRef type, String typeName, boolean notNull, Source source, @Nullable String expression,
        long available) {

    boolean isGenerated() {
        return this.source == Source.GENERATED;
    }

    /** Where the values of a column come from. */
    enum Source {

        /** The INSERT. */
        GIVEN,

        /** Likewise, and the default is always the same value. */
        CONSTANT,

        /** A sequence: an identity column, or a default that draws from one. */
        SEQUENCE,

        /** Other columns. */
        GENERATED

    }

}
