package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a statement token by token; the current token is the one that is asked about. */
final class TokenCursor {

    private static final SourceLocation NO_PLACE = SourceLocation.of("statement");

    private final SqlLexer lexer;

    private boolean present;

    TokenCursor(String statement) {
        this.lexer = SqlLexer.of(new SourceText(statement, NO_PLACE));
        this.present = this.lexer.next();
    }

    boolean isPresent() {
        return this.present;
    }

    void advance() {
        this.present = this.present && this.lexer.next();
    }

    /** Gives the current keyword in upper case, or nothing if it is none. */
    String word() {
        return (this.present && this.lexer.kind() == TokenKind.WORD) ? this.lexer.token().toUpperCase(Locale.ROOT) : "";
    }

    /** Gives the current token as written, or nothing behind the last. */
    String text() {
        return this.present ? this.lexer.token() : "";
    }

    /** Gives where the current token begins; the end of the last one behind it. */
    int start() {
        return this.present ? this.lexer.start() : this.lexer.end();
    }

    boolean at(String keyword) {
        return this.present && this.lexer.is(keyword);
    }

    boolean at(char mark) {
        return this.present && this.lexer.is(mark);
    }

    boolean at(TokenKind kind) {
        return this.present && this.lexer.kind() == kind;
    }

    /** Passes the keyword where it is the current one. */
    boolean take(String keyword) {
        boolean taken = at(keyword);
        if (taken) {
            advance();
        }
        return taken;
    }

    /** Passes these keywords where the first is the current one and the rest follow. */
    boolean take(String keyword, String... rest) {
        boolean taken = take(keyword);
        for (String next : rest) {
            taken = taken && take(next);
        }
        return taken;
    }

    /** Passes what stands in parentheses where one opens here. */
    boolean skipParentheses() {
        if (!at(TokenKind.OPEN)) {
            return false;
        }
        int depth = 0;
        do {
            depth += at(TokenKind.OPEN) ? 1 : (at(TokenKind.CLOSE) ? -1 : 0);
            advance();
        }
        while (depth > 0 && this.present);
        return true;
    }

    boolean atName() {
        return at(TokenKind.WORD) || at(TokenKind.QUOTED_NAME);
    }

    /**
     * Passes a name with dots in it.
     * @return its parts as PostgreSQL stores them; none if there is no name
     */
    List<String> takeName() {
        List<String> parts = new ArrayList<>();
        while (atName()) {
            parts.add(takePart());
            if (!at('.')) {
                break;
            }
            advance();
        }
        return parts;
    }

    /**
     * Passes a literal in plain quotes, whose only escape is a doubled quote.
     * @return its value; null if the current token is another one, which is passed only
     * if it is a literal of another sort
     */
    @Nullable String literal() {
        if (!at(TokenKind.STRING)) {
            return null;
        }
        String written = this.lexer.token();
        advance();
        boolean plain = written.length() > 1 && written.charAt(0) == '\'' && written.indexOf('\\') < 0
                && !at(TokenKind.STRING);
        return plain ? written.substring(1, written.length() - 1).replace("''", "'") : null;
    }

    /**
     * Passes a literal that holds code.
     * @return its value; null if its escapes would have to be undone
     */
    @Nullable String code() {
        String written = this.lexer.token();
        if (written.charAt(0) != '$') {
            return literal();
        }
        advance();
        int tag = written.indexOf('$', 1) + 1;
        return at(TokenKind.STRING) ? null : written.substring(tag, written.length() - tag);
    }

    private String takePart() {
        boolean unicode = at(TokenKind.QUOTED_NAME) && this.lexer.token().charAt(0) != '"';
        String written = this.lexer.token();
        advance();
        char escape = '\\';
        if (unicode && take("UESCAPE") && at(TokenKind.STRING)) {
            escape = this.lexer.token().charAt(1);
            advance();
        }
        return StoredName.of(written, escape);
    }

}
