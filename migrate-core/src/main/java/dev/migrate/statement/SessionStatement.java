package dev.migrate.statement;

import java.util.List;

/**
 * A statement about the session or its transaction.
 *
 * @since 0.1
 */
public sealed interface SessionStatement extends Statement {

    /**
     * BEGIN, COMMIT, ROLLBACK and their synonyms.
     *
     * @param change what is done to the transaction
     * @param chained true with AND CHAIN, which begins the next one at once
     */
    record Transaction(TransactionChange change, boolean chained) implements SessionStatement {

    }

    /** What is done to a transaction. */
    enum TransactionChange {

        /** BEGIN, START TRANSACTION. */
        BEGIN,
        /** COMMIT, END, PREPARE TRANSACTION. */
        COMMIT,
        /** ROLLBACK, ABORT. */
        ROLLBACK,
        /** SAVEPOINT, RELEASE, ROLLBACK TO, SET TRANSACTION. */
        WITHIN

    }

    /**
     * SET, RESET, or a call of set_config.
     *
     * @param parameter the parameter in lower case; {@code all} for RESET ALL
     * @param values the new values; none for RESET and DEFAULT
     * @param local true if it ends with the transaction
     */
    record SetParameter(String parameter, List<String> values, boolean local) implements SessionStatement {

        /** Copies the list. */
        public SetParameter {
            values = List.copyOf(values);
        }

    }

}
