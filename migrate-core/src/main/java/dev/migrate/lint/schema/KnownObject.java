package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Set;

/**
 * An object of which no more is known than that it is there.
 *
 * @param kind the words of SQL for its kind
 * @param name its name
 */
record KnownObject(String kind, QualifiedName name) {

    private static final Set<String> WITHOUT_SCHEMA = Set.of("SCHEMA", "EXTENSION", "PUBLICATION", "DATABASE");

    /** Gives an object with its schema, if objects of its kind have one. */
    static KnownObject of(String kind, QualifiedName name, KnownSchema schema) {
        return new KnownObject(kind, WITHOUT_SCHEMA.contains(kind) ? name : schema.created(name));
    }

}
