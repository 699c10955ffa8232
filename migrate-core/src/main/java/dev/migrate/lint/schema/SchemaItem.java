package dev.migrate.lint.schema;

import dev.migrate.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Something that a schema has.
 *
 * @param kind the words for its kind, in lower case
 * @param table the table that it belongs to; null for none
 * @param name its name
 * @since 0.1
 */
public record SchemaItem(String kind, @Nullable QualifiedName table, QualifiedName name) {

    /** Gives it as a person reads it. */
    @Override
    public String toString() {
        String text = this.kind + " \"" + this.name.name() + '"';
        return (this.table != null) ? text + " of \"" + this.table.name() + '"' : text;
    }

}
