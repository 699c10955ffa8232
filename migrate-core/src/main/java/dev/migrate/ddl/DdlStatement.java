package dev.migrate.ddl;

import dev.migrate.sql.SqlStatement;

/**
 * A statement with what it asks of its transaction.
 *
 * @param statement what to send
 * @param separate true if it must not share a transaction with the statements before it
 * or after it
 */
public record DdlStatement(SqlStatement statement, boolean separate) {

}
