package dev.migrate.rows;

import dev.migrate.sql.Identifier;
import java.util.List;

/** Names of columns in SQL. */
final class Names {

    private Names() {
    }

    static String quote(String name) {
        return Identifier.quote(name);
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(Identifier::quote).toList());
    }

}
