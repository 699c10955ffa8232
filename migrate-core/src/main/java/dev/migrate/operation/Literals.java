package dev.migrate.operation;

import dev.migrate.change.RowText;
import dev.migrate.sql.SqlLiteral;

/** Values of Java as literals of SQL. */
final class Literals {

    private Literals() {
    }

    static String of(Object value) {
        boolean bare = value instanceof Number || value instanceof Boolean;
        return bare ? value.toString() : SqlLiteral.quote(RowText.of(value));
    }

}
