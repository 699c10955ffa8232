package dev.migrate.lint.effect;

import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.QualifiedName;
import java.util.Locale;

/**
 * A relation that a statement makes, removes or spoils.
 *
 * @param kind what it is
 * @param name its name; without a schema if that is the current one
 * @param fate what becomes of it
 * @since 0.1
 */
public record ObjectEffect(ObjectKind kind, QualifiedName name, Fate fate) {

    /** The effect on a relation. */
    public enum Fate {

        /** It is new. */
        CREATES,
        /** It is gone. */
        DROPS,
        /** It is an index that no query uses. */
        INVALIDATES

    }

    /**
     * Gives it as a person reads it.
     * @return a clause without a subject
     */
    public String text() {
        return this.fate.name().toLowerCase(Locale.ROOT) + " " + RelationText.of(this.kind, this.name);
    }

}
