package dev.migrate.catalog;

import dev.migrate.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The current schema of a session, perhaps under the name of another.
 *
 * @param actual its name; null if there is none
 * @param written its name as the server writes it in SQL; null if there is none
 * @param other the name under which it is shown, of a schema that is not looked at; null
 * for its own
 */
record CurrentSchema(@Nullable String actual, @Nullable String written, @Nullable String other) {

    @Nullable String shown() {
        return (this.other != null) ? this.other : this.actual;
    }

    /**
     * Gives a text of the server as it is shown: the name alone, or SQL that it is part
     * of.
     */
    String text(String text) {
        if (this.actual == null || this.other == null) {
            return text;
        }
        return text.equals(this.actual) ? this.other : text.replace(this.actual, Identifier.write(this.other));
    }

    /** Gives how a definition, as it is shown, begins the name of what is in it. */
    @Nullable String prefix() {
        return (this.written != null) ? text(this.written + ".") : null;
    }

}
