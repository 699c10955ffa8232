package dev.migrate.change;

import dev.migrate.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * Values of Java as literals of SQL.
 *
 * @since 0.1
 */
public final class Literals {

    private Literals() {
    }

    /**
     * Gives the literal of a value.
     * @param value a number, a truth value, or anything else that {@link RowText} knows
     * @return SQL; quoted unless it is a finite number or a truth value
     * @throws BadOperationException if the value is null or of another class
     */
    public static String of(@Nullable Object value) {
        if (value == null) {
            throw new BadOperationException("a value is null", "Leave it out, or write an expression: NULL.");
        }
        String text = RowText.of(value);
        boolean finite = value instanceof Number number && Double.isFinite(number.doubleValue());
        return (finite || value instanceof Boolean) ? text : SqlLiteral.quote(text);
    }

}
