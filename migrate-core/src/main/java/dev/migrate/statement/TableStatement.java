package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement about one table, or about a view as if it were one.
 *
 * @since 0.1
 */
public sealed interface TableStatement extends Statement {

    /**
     * CREATE TABLE.
     *
     * @param name the table
     * @param traits what is said of it
     * @param columns its columns
     * @param constraints its constraints
     * @param partitionOf the table of which it is a partition; null for none
     * @param partitionKey the columns by which it is partitioned; empty for none
     * @param others tables that it inherits from or is like
     */
    record CreateTable(QualifiedName name, Set<Trait> traits, List<ColumnDefinition> columns,
            List<ConstraintDefinition> constraints, @Nullable Partition partitionOf, Expression partitionKey,
            List<QualifiedName> others) implements TableStatement {

        /** Copies the collections. */
        public CreateTable {
            traits = Set.copyOf(traits);
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            others = List.copyOf(others);
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

    /** What CREATE TABLE says of the table. */
    enum Trait {

        /** TEMPORARY. */
        TEMPORARY,
        /** UNLOGGED. */
        UNLOGGED,
        /** IF NOT EXISTS. */
        IF_NOT_EXISTS,
        /** AS a query. */
        AS_QUERY,
        /** FOREIGN TABLE. */
        FOREIGN,
        /** LIKE or INHERITS or OF: it has columns that are not written. */
        OTHER_COLUMNS

    }

    /**
     * A partition's place.
     *
     * @param parent the partitioned table
     * @param bounds what stands behind FOR VALUES; empty for DEFAULT
     * @param isDefault true for DEFAULT
     */
    record Partition(QualifiedName parent, Expression bounds, boolean isDefault) {

    }

    /**
     * ALTER TABLE, or ALTER of a view, index or sequence with actions of ALTER TABLE.
     *
     * @param kind the words of SQL for what is altered: {@code TABLE}
     * @param name the object
     * @param actions what is done to it
     */
    record AlterTable(String kind, QualifiedName name, List<AlterAction> actions) implements TableStatement {

        /** Copies the list. */
        public AlterTable {
            actions = List.copyOf(actions);
        }

        /**
         * Returns whether it is a table.
         * @return false for a view, index, sequence or other relation
         */
        public boolean isTable() {
            return this.kind.equals("TABLE");
        }

    }

}
