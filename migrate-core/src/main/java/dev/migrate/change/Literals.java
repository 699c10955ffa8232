package dev.migrate.change;

import dev.migrate.sql.SqlLiteral;

/** Values of Java as literals of SQL. */
public final class Literals {

    private Literals() {
    }

    /**
     * Gives the literal of a value.
     * @param value a number, a truth value, or anything else that {@link RowText} knows
     * @return SQL; quoted unless it is a number or a truth value
     */
    public static String of(Object value) {
        boolean bare = value instanceof Number || value instanceof Boolean;
        return bare ? value.toString() : SqlLiteral.quote(RowText.of(value));
    }

}
