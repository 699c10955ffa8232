package dev.migrate.schema;

import dev.migrate.sql.SqlStatement;

/**
 * A statement of a desired schema that the server refused.
 *
 * @param statement the statement
 * @param position the character that the server points at, counted from 1; 0 if it points
 * at none
 * @param state the SQLSTATE
 * @since 0.1
 */
public record RefusedStatement(SqlStatement statement, int position, String state) {

}
