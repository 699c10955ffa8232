package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import java.util.List;

/**
 * A statement about rows.
 *
 * @since 0.1
 */
public sealed interface RowStatement extends Statement {

    /**
     * UPDATE.
     *
     * @param table the table
     * @param alias what the statement calls it
     * @param columns what is assigned, in order; a part of a column is left out
     * @param condition what stands behind WHERE; empty without it
     */
    record Update(QualifiedName table, String alias, List<String> columns,
            Expression condition) implements RowStatement {

        /** Copies the list. */
        public Update {
            columns = List.copyOf(columns);
        }

    }

    /**
     * DELETE.
     *
     * @param table the table
     * @param alias what the statement calls it
     * @param condition what stands behind WHERE; empty without it
     */
    record Delete(QualifiedName table, String alias, Expression condition) implements RowStatement {

    }

    /**
     * INSERT.
     *
     * @param table the table
     * @param columns the columns, as written
     * @param source where the rows come from
     * @param updated the columns that ON CONFLICT DO UPDATE assigns
     */
    record Insert(QualifiedName table, List<String> columns, Source source,
            List<String> updated) implements RowStatement {

        /** Copies the lists. */
        public Insert {
            columns = List.copyOf(columns);
            updated = List.copyOf(updated);
        }

    }

    /** Where INSERT gets its rows from. */
    enum Source {

        /** VALUES or DEFAULT VALUES. */
        VALUES,
        /** A query that reads tables. */
        QUERY,
        /** A query that reads no table. */
        CONSTANT_QUERY

    }

    /**
     * MERGE.
     *
     * @param table the table that is written
     * @param updates what each UPDATE assigns
     * @param inserts the columns of each INSERT
     */
    record Merge(QualifiedName table, List<List<String>> updates, List<List<String>> inserts) implements RowStatement {

        /** Copies the lists. */
        public Merge {
            updates = List.copyOf(updates);
            inserts = List.copyOf(inserts);
        }

    }

    /**
     * TRUNCATE.
     *
     * @param tables the tables
     * @param cascade true with CASCADE
     */
    record Truncate(List<QualifiedName> tables, boolean cascade) implements RowStatement {

        /** Copies the list. */
        public Truncate {
            tables = List.copyOf(tables);
        }

    }

    /**
     * COPY FROM.
     *
     * @param table the table
     */
    record CopyFrom(QualifiedName table) implements RowStatement {

    }

    /**
     * SELECT, VALUES, TABLE, CALL, EXECUTE, and other statements that run code.
     *
     * @param text all of it
     * @param tables what stands behind FROM and JOIN
     */
    record Query(Expression text, List<QualifiedName> tables) implements RowStatement {

        /** Copies the list. */
        public Query {
            tables = List.copyOf(tables);
        }

    }

}
