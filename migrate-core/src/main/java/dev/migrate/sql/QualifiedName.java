package dev.migrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * A name as PostgreSQL stores it: unquoted spellings folded to lower case, quotes taken
 * off.
 *
 * @param schema the schema; null where the name is looked up in the search path
 * @param name the object's own name
 */
public record QualifiedName(@Nullable String schema, String name) {

    /** Gives the name as SQL takes it, each part in double quotes. */
    @Override
    public String toString() {
        return (this.schema != null) ? Identifier.quote(this.schema) + "." + Identifier.quote(this.name)
                : Identifier.quote(this.name);
    }

}
