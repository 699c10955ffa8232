package dev.migrate.statement;

import dev.migrate.sql.SqlToken;
import java.util.List;

/**
 * A statement with its tokens.
 *
 * @param statement what it does
 * @param tokens its tokens; their positions count in the text that was parsed
 * @param nested what it runs besides: the statements of a DO block, of WITH, or of CREATE
 * SCHEMA
 * @since 0.1
 */
public record ParsedStatement(Statement statement, List<SqlToken> tokens, List<ParsedStatement> nested) {

    /** Copies the lists. */
    public ParsedStatement {
        tokens = List.copyOf(tokens);
        nested = List.copyOf(nested);
    }

    /**
     * Takes a statement that runs no other.
     * @param statement what it does
     * @param tokens its tokens
     */
    public ParsedStatement(Statement statement, List<SqlToken> tokens) {
        this(statement, tokens, List.of());
    }

}
