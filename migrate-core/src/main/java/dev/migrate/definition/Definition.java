package dev.migrate.definition;

import dev.migrate.schema.SchemaObject;

/**
 * The description of an object: to create it, or to say what it was when it is dropped.
 *
 * @since 0.1
 */
public interface Definition {

    /**
     * Gives the object.
     * @param naming gives names where none are given
     * @return its full definition
     */
    SchemaObject define(NamingConvention naming);

    /**
     * Gives the object as it was, to be created again.
     * @param naming gives names where none are given
     * @return its full definition
     * @throws dev.migrate.change.BadOperationException if more is said than that says
     */
    default SchemaObject defineFormer(NamingConvention naming) {
        return define(naming);
    }

}
