package dev.migrate.rows;

import dev.migrate.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A value of a column.
 *
 * @param text the value as its type's input takes it; null for a null
 * @param isDefault whether the column's default stands here instead
 */
record Cell(@Nullable String text, boolean isDefault) {

    static final Cell NULL = new Cell(null, false);

    static final Cell DEFAULT = new Cell(null, true);

    static Cell of(@Nullable String text) {
        return (text != null) ? new Cell(text, false) : NULL;
    }

    boolean isNull() {
        return this.text == null && !this.isDefault;
    }

    /** Gives it as a row of VALUES takes it. */
    String sql() {
        if (this.isDefault) {
            return "DEFAULT";
        }
        return (this.text != null) ? SqlLiteral.quote(this.text) : "NULL";
    }

    /** Gives it as an expression of the column's type. */
    String sql(Column column) {
        String value = this.isDefault ? "(" + column.expression() + ")" : sql();
        return "CAST(" + value + " AS " + column.typeName() + ")";
    }

}
