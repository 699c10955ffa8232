package dev.migrate.statement;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Reads one statement. Immutable.
 *
 * @since 0.1
 */
public final class StatementParser {

    private static final Set<String> PLAIN = Set.of("ANALYZE", "ANALYSE", "CHECKPOINT", "CLOSE", "COMMENT",
            "DEALLOCATE", "DECLARE", "DISCARD", "EXPLAIN", "FETCH", "GRANT", "IMPORT", "LISTEN", "LOAD", "MOVE",
            "NOTIFY", "REASSIGN", "REVOKE", "SECURITY", "SHOW", "UNLISTEN");

    private StatementParser() {
    }

    /**
     * Reads a statement.
     * @param text the statement, without its semicolon
     * @return what it does; {@link Statement.Unknown} if that is not understood
     */
    public static ParsedStatement parse(String text) {
        try {
            return parse(SqlToken.of(text));
        }
        catch (MigrateException ex) {
            return new ParsedStatement(new Statement.Unknown(ex.diagnostic().message()), List.of());
        }
    }

    static ParsedStatement parse(List<SqlToken> tokens) {
        TokenReader reader = new TokenReader(tokens);
        String command = reader.word();
        return switch (command) {
            case "DO" -> new BlockParser(tokens).parse();
            case "WITH" -> RowParser.with(tokens);
            case "SELECT" -> RowParser.select(tokens);
            case "VALUES", "TABLE", "CALL", "EXECUTE" -> RowParser.query(tokens);
            case "CREATE" -> CreateParser.parse(tokens);
            default -> reader.at(TokenKind.OPEN) ? RowParser.query(tokens)
                    : new ParsedStatement(statement(command, reader), tokens);
        };
    }

    private static Statement statement(String command, TokenReader reader) {
        reader.advance();
        return switch (command) {
            case "ALTER" -> new AlterParser(reader).parse();
            case "DROP" -> DropParser.parse(reader);
            case "UPDATE", "DELETE", "INSERT", "MERGE", "TRUNCATE", "COPY" -> new RowParser(reader).parse(command);
            case "VACUUM", "CLUSTER", "REINDEX", "REFRESH", "LOCK" -> new UpkeepParser(reader).parse(command);
            case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE", "SET",
                    "RESET" ->
                new SessionParser(reader).parse(command);
            default -> PLAIN.contains(command) ? new Statement.Plain(command) : new Statement.Unknown(
                    "\"" + (command.isEmpty() ? "it" : command) + "\" begins no statement that is known");
        };
    }

}
