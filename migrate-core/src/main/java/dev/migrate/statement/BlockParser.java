package dev.migrate.statement;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a DO block in PL/pgSQL: the statements that it runs, without the conditions and
 * loops around them.
 */
final class BlockParser {

    private static final Set<String> OWN = Set.of("RAISE", "RETURN", "NULL", "EXIT", "CONTINUE", "GET", "OPEN", "FETCH",
            "CLOSE", "MOVE", "ASSERT", "COMMIT", "ROLLBACK", "END", "DECLARE");

    private static final Set<String> SQL = Set.of("ALTER", "ANALYZE", "CALL", "CLUSTER", "COMMENT", "COPY", "CREATE",
            "DELETE", "DO", "DROP", "GRANT", "INSERT", "LOCK", "MERGE", "REFRESH", "REINDEX", "REVOKE", "SELECT", "SET",
            "TRUNCATE", "UPDATE", "VACUUM", "WITH");

    private final List<SqlToken> tokens;

    private final List<ParsedStatement> nested = new ArrayList<>();

    private boolean declaring;

    BlockParser(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    ParsedStatement parse() {
        SqlToken body = null;
        String language = "plpgsql";
        for (int index = 1; index < this.tokens.size(); index++) {
            SqlToken token = this.tokens.get(index);
            if (this.tokens.get(index - 1).is("LANGUAGE")) {
                language = (token.kind() == TokenKind.STRING) ? token.literal() : token.name();
            }
            else if (token.kind() == TokenKind.STRING) {
                body = token;
            }
        }
        if (body == null || !language.equalsIgnoreCase("plpgsql")) {
            return new ParsedStatement(new Statement.Unknown("a DO block in another language than plpgsql"),
                    this.tokens);
        }
        try {
            read(body);
        }
        catch (MigrateException ex) {
            return new ParsedStatement(new Statement.Unknown(ex.diagnostic().message()), this.tokens);
        }
        return new ParsedStatement(new Statement.Plain("DO"), this.tokens, this.nested);
    }

    private void read(SqlToken body) {
        boolean dollar = body.text().startsWith("$");
        int shift = dollar ? body.start() + body.text().indexOf('$', 1) + 1 : 0;
        List<SqlToken> inner = SqlToken.of(body.literal())
            .stream()
            .map((token) -> dollar ? moved(token, shift)
                    : new SqlToken(token.kind(), token.text(), body.start(), body.end()))
            .toList();
        TokenReader reader = new TokenReader(inner);
        while (reader.isPresent()) {
            int from = reader.position();
            while (reader.isPresent() && !reader.at(TokenKind.SEMICOLON)) {
                reader.skipOne();
            }
            fragment(new TokenReader(reader.since(from)));
            reader.advance();
        }
    }

    private static SqlToken moved(SqlToken token, int shift) {
        return new SqlToken(token.kind(), token.text(), token.start() + shift, token.end() + shift);
    }

    private void fragment(TokenReader reader) {
        while (reader.isPresent() && takeControl(reader)) {
            this.declaring &= !reader.at("BEGIN");
        }
        if (!reader.isPresent() || this.declaring) {
            return;
        }
        String word = reader.word();
        if (word.equals("EXECUTE")) {
            reader.advance();
            this.nested.addAll(DynamicSql.parse(reader.rest()));
        }
        else if (word.equals("PERFORM")) {
            this.nested.add(RowParser.query(reader.rest()));
        }
        else if (word.equals("SELECT")) {
            this.nested.add(RowParser.query(reader.rest()));
        }
        else if (SQL.contains(word) && !isAssignment(reader)) {
            this.nested.add(StatementParser.parse(reader.rest()));
        }
        else if (!OWN.contains(word)) {
            // an assignment may call a function
            this.nested.addAll(SetConfig.calls(reader.rest()));
        }
    }

    private static boolean isAssignment(TokenReader reader) {
        SqlToken next = reader.peek(1);
        return next != null && (next.text().equals(":=") || next.is('='));
    }

    /** Passes what only governs the statements behind it. */
    private boolean takeControl(TokenReader reader) {
        SqlToken token = reader.peek();
        if (token != null && token.text().equals("<<")) {
            reader.advance();
            reader.advance();
            reader.advance();
            return true;
        }
        if (reader.at("DECLARE")) {
            this.declaring = true;
            reader.advance();
            return true;
        }
        if (reader.at("BEGIN")) {
            this.declaring = false;
            reader.advance();
            return true;
        }
        if (this.declaring) {
            return false;
        }
        if (reader.take("ELSE") || reader.take("LOOP") || reader.take("EXCEPTION")) {
            return true;
        }
        if (reader.atAny("IF", "ELSIF", "ELSEIF", "WHEN")) {
            return takeThrough(reader, "THEN");
        }
        if (reader.at("CASE")) {
            return takeThrough(reader, "WHEN") && takeThrough(reader, "THEN");
        }
        return reader.atAny("FOR", "FOREACH", "WHILE") && takeThrough(reader, "LOOP");
    }

    private static boolean takeThrough(TokenReader reader, String keyword) {
        boolean found = reader.skipTo(keyword);
        if (found) {
            reader.advance();
        }
        return found;
    }

}
