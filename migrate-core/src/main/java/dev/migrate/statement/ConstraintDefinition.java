package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, column or domain, a column's default, or how its value is
 * generated.
 *
 * @param kind what it is
 * @param name its name; null if none is written
 * @param columns its columns; none for that of a column
 * @param expression the check, default or generation expression; empty for others
 * @param references the referenced table of a foreign key; null for others
 * @param usingIndex the index that becomes the constraint; null if it builds one
 * @param traits what else is written
 * @param position where it begins in the statement, its name included
 * @since 0.1
 */
public record ConstraintDefinition(Kind kind, @Nullable String name, List<String> columns, Expression expression,
        @Nullable QualifiedName references, @Nullable String usingIndex, Set<Trait> traits, int position) {

    /** Copies the collections. */
    public ConstraintDefinition {
        columns = List.copyOf(columns);
        traits = Set.copyOf(traits);
    }

    /**
     * Returns whether it says something else of itself.
     * @param trait what
     * @return true if it does
     */
    public boolean is(Trait trait) {
        return this.traits.contains(trait);
    }

    /**
     * Returns whether existing rows are looked at.
     * @return true unless it is NOT VALID or NOT ENFORCED
     */
    public boolean isValidated() {
        return !is(Trait.NOT_VALID) && !is(Trait.NOT_ENFORCED);
    }

    /** The kind of a constraint. */
    public enum Kind {

        /** CHECK. */
        CHECK,
        /** NOT NULL. */
        NOT_NULL,
        /** NULL. */
        NULL,
        /** DEFAULT. */
        DEFAULT,
        /** GENERATED … AS (…). */
        GENERATED,
        /** GENERATED … AS IDENTITY. */
        IDENTITY,
        /** PRIMARY KEY. */
        PRIMARY_KEY,
        /** UNIQUE. */
        UNIQUE,
        /** FOREIGN KEY or REFERENCES. */
        FOREIGN_KEY,
        /** EXCLUDE. */
        EXCLUDE

    }

    /** What a constraint may say of itself. */
    public enum Trait {

        /** NOT VALID. */
        NOT_VALID,
        /** NOT ENFORCED. */
        NOT_ENFORCED,
        /** STORED, of a generated column. */
        STORED,
        /** VIRTUAL, of a generated column. */
        VIRTUAL,
        /** ON DELETE is written. */
        ON_DELETE

    }

}
