package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement about indexes.
 *
 * @since 0.1
 */
public sealed interface IndexStatement extends Statement {

    /**
     * CREATE INDEX.
     *
     * @param name its name; null if none is written
     * @param table the table
     * @param traits what is said of it
     * @param elements its key columns
     * @param predicate the condition of a partial index; empty for none
     */
    record CreateIndex(@Nullable String name, QualifiedName table, Set<Trait> traits, List<Element> elements,
            Expression predicate) implements IndexStatement {

        /** Copies the collections. */
        public CreateIndex {
            traits = Set.copyOf(traits);
            elements = List.copyOf(elements);
        }

        /**
         * Returns whether something is said of it.
         * @param trait what
         * @return true if it is
         */
        public boolean is(Trait trait) {
            return this.traits.contains(trait);
        }

    }

    /** A CREATE INDEX statement. */
    enum Trait {

        /** UNIQUE. */
        UNIQUE,
        /** CONCURRENTLY. */
        CONCURRENTLY,
        /** IF NOT EXISTS. */
        IF_NOT_EXISTS,
        /** ON ONLY. */
        ONLY

    }

    /**
     * A key column of an index.
     *
     * @param column the column; null for an expression
     * @param text all of it
     */
    record Element(@Nullable String column, Expression text) {

    }

    /**
     * REINDEX.
     *
     * @param scope {@code INDEX}, {@code TABLE}, {@code SCHEMA}, {@code DATABASE} or
     * {@code SYSTEM}
     * @param name what is rebuilt; null if nothing is named
     * @param concurrently true with CONCURRENTLY
     */
    record Reindex(String scope, @Nullable QualifiedName name, boolean concurrently) implements IndexStatement {

    }

}
