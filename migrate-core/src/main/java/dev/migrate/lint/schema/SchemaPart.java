package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a schema that have certain names.
 *
 * @param names the last names
 */
record SchemaPart(Set<String> names) {

    void copy(KnownSchema from, KnownSchema to) {
        from.tables(this.names).forEach((table) -> {
            to.put(table.copy());
            from.indexes(table.name()).forEach(to::put);
        });
        from.indexes(this.names).forEach(to::put);
        copy(from.domains, to.domains);
        copy(from.enums, to.enums);
        to.routines.putAll(from.routines);
        from.others.forEach((object, origin) -> {
            if (this.names.contains(object.name().name())) {
                to.others.put(object, origin);
            }
        });
    }

    private <T> void copy(Map<QualifiedName, T> from, Map<QualifiedName, T> to) {
        from.forEach((name, value) -> {
            if (this.names.contains(name.name())) {
                to.put(name, value);
            }
        });
    }

}
