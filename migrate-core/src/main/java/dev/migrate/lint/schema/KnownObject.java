package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;

/**
 * An object of which no more is known than that it is there.
 *
 * @param kind the words of SQL for its kind
 * @param name its name
 */
record KnownObject(String kind, QualifiedName name) {

}
