package dev.migrate.definition;

import dev.migrate.schema.SchemaObject;

/**
 * The description of an object: to create it, or to say what it was when it is dropped.
 */
public interface Definition {

    /**
     * Gives the object.
     * @param naming gives names where none are given
     * @return its full definition
     */
    SchemaObject define(NamingConvention naming);

}
