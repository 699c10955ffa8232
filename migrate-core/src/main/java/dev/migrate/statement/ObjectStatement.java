package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement about an object of any other kind.
 *
 * @since 0.1
 */
public sealed interface ObjectStatement extends Statement {

    /**
     * CREATE of an object of which its kind and name matter.
     *
     * @param kind the words of SQL for its kind: {@code SEQUENCE}
     * @param name the object
     * @param ifNotExists true with IF NOT EXISTS, and with OR REPLACE
     */
    record Create(String kind, QualifiedName name, boolean ifNotExists) implements ObjectStatement {

    }

    /**
     * CREATE VIEW or MATERIALIZED VIEW.
     *
     * @param name the view
     * @param traits what is said of it
     * @param query its query
     * @param reads the tables that the query reads
     */
    record CreateView(QualifiedName name, Set<ViewTrait> traits, Expression query,
            List<QualifiedName> reads) implements ObjectStatement {

        /** Copies the collections. */
        public CreateView {
            traits = Set.copyOf(traits);
            reads = List.copyOf(reads);
        }

        /**
         * Returns whether something is said of it.
         * @param trait what
         * @return true if it is
         */
        public boolean is(ViewTrait trait) {
            return this.traits.contains(trait);
        }

    }

    /** A CREATE VIEW statement. */
    enum ViewTrait {

        /** MATERIALIZED. */
        MATERIALIZED,
        /** TEMPORARY. */
        TEMPORARY,
        /** OR REPLACE. */
        OR_REPLACE,
        /** IF NOT EXISTS. */
        IF_NOT_EXISTS

    }

    /**
     * CREATE FUNCTION or PROCEDURE.
     *
     * @param kind {@code FUNCTION} or {@code PROCEDURE}
     * @param name the routine
     * @param volatility {@code IMMUTABLE}, {@code STABLE} or {@code VOLATILE}
     * @param traits what is said of it
     */
    record CreateRoutine(String kind, QualifiedName name, String volatility,
            Set<RoutineTrait> traits) implements ObjectStatement {

        /** Copies the set. */
        public CreateRoutine {
            traits = Set.copyOf(traits);
        }

        /**
         * Returns whether something is said of it.
         * @param trait what
         * @return true if it is
         */
        public boolean is(RoutineTrait trait) {
            return this.traits.contains(trait);
        }

    }

    /** A CREATE FUNCTION statement. */
    enum RoutineTrait {

        /** OR REPLACE. */
        OR_REPLACE,
        /** SECURITY DEFINER. */
        SECURITY_DEFINER,
        /** SET search_path. */
        SETS_SEARCH_PATH,
        /** LANGUAGE sql, with a body that can become a part of the calling query. */
        INLINABLE

    }

    /**
     * CREATE or ALTER of something that belongs to a table.
     *
     * @param kind {@code TRIGGER}, {@code POLICY} or {@code RULE}
     * @param name its name
     * @param table the table
     */
    record CreateOnTable(String kind, String name, QualifiedName table) implements ObjectStatement {

    }

    /**
     * CREATE PUBLICATION, or ALTER PUBLICATION … ADD TABLE.
     *
     * @param allTables true for all tables
     * @param tables the tables
     */
    record Publish(boolean allTables, List<QualifiedName> tables) implements ObjectStatement {

        /** Copies the list. */
        public Publish {
            tables = List.copyOf(tables);
        }

    }

    /**
     * DROP.
     *
     * @param kind the words of SQL for the kind: {@code TABLE}
     * @param names the objects
     * @param table the table of a trigger, policy or rule; null for others
     * @param traits what is said
     */
    record Drop(String kind, List<QualifiedName> names, @Nullable QualifiedName table,
            Set<DropTrait> traits) implements ObjectStatement {

        /** Copies the collections. */
        public Drop {
            names = List.copyOf(names);
            traits = Set.copyOf(traits);
        }

        /**
         * Returns whether something is said.
         * @param trait what
         * @return true if it is
         */
        public boolean is(DropTrait trait) {
            return this.traits.contains(trait);
        }

    }

    /** A DROP statement. */
    enum DropTrait {

        /** CONCURRENTLY. */
        CONCURRENTLY,
        /** IF EXISTS. */
        IF_EXISTS,
        /** CASCADE. */
        CASCADE

    }

    /**
     * ALTER … RENAME TO of anything but a relation.
     *
     * @param kind the words of SQL for the kind: {@code SCHEMA}
     * @param name the object
     * @param newName its new name
     */
    record Rename(String kind, QualifiedName name, String newName) implements ObjectStatement {

    }

}
