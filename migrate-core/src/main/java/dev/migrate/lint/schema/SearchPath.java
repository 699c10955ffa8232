package dev.migrate.lint.schema;

import java.util.List;

/**
 * Where names without a schema are looked up.
 *
 * @param schemas the schemas in order, without the implied ones
 */
record SearchPath(List<String> schemas) {

    static final SearchPath DEFAULT = new SearchPath(List.of("public"));

    SearchPath {
        schemas = List.copyOf(schemas);
    }

    /** Leaves out what only a session knows, such as {@code "$user"}. */
    static SearchPath of(List<String> values) {
        List<String> schemas = values.stream().filter((value) -> !value.startsWith("$") && !value.isEmpty()).toList();
        return schemas.isEmpty() ? DEFAULT : new SearchPath(schemas);
    }

    String first() {
        return this.schemas.get(0);
    }

}
