package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement about how things are stored, or about locks.
 *
 * @since 0.1
 */
public sealed interface UpkeepStatement extends Statement {

    /**
     * VACUUM.
     *
     * @param full true with FULL
     * @param tables the tables; none for all
     */
    record Vacuum(boolean full, List<QualifiedName> tables) implements UpkeepStatement {

        /** Copies the list. */
        public Vacuum {
            tables = List.copyOf(tables);
        }

    }

    /**
     * CLUSTER.
     *
     * @param table the table; null for all
     */
    record Cluster(@Nullable QualifiedName table) implements UpkeepStatement {

    }

    /**
     * REFRESH MATERIALIZED VIEW.
     *
     * @param view the view
     * @param concurrently true with CONCURRENTLY
     * @param withData false with WITH NO DATA
     */
    record Refresh(QualifiedName view, boolean concurrently, boolean withData) implements UpkeepStatement {

    }

    /**
     * LOCK TABLE.
     *
     * @param tables the tables
     * @param mode the mode in upper case
     */
    record LockTable(List<QualifiedName> tables, String mode) implements UpkeepStatement {

        /** Copies the list. */
        public LockTable {
            tables = List.copyOf(tables);
        }

    }

    /**
     * A statement that PostgreSQL refuses inside a transaction, of which no rule has to
     * know more.
     *
     * @param command its words: {@code ALTER SYSTEM}
     */
    record Alone(String command) implements UpkeepStatement {

    }

    /**
     * ALTER TABLE ALL IN TABLESPACE, which rewrites many tables.
     */
    record MoveAll() implements UpkeepStatement {

    }

}
