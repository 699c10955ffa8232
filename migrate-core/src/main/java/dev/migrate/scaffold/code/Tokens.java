package dev.migrate.scaffold.code;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A definition that PostgreSQL wrote, read from left to right. What is not as expected
 * makes it lost; nothing that was read then counts.
 */
final class Tokens {

    private static final SourceLocation NO_PLACE = SourceLocation.of("definition");

    private final String sql;

    private final List<Token> tokens = new ArrayList<>();

    private int at;

    private boolean lost;

    Tokens(String sql) {
        this.sql = sql;
        SqlLexer lexer = SqlLexer.of(new SourceText(sql, NO_PLACE));
        while (lexer.next()) {
            this.tokens.add(new Token(lexer.kind(), lexer.token(), lexer.start(), lexer.end()));
        }
    }

    /** Gives the tokens, words in lower case. */
    List<String> texts() {
        return this.tokens.stream()
            .map((token) -> (token.kind() == TokenKind.WORD) ? token.text().toLowerCase(Locale.ROOT) : token.text())
            .toList();
    }

    boolean isEnd() {
        return this.at == this.tokens.size();
    }

    boolean isWholeRead() {
        return isEnd() && !this.lost;
    }

    boolean isOpen() {
        return isMark("(");
    }

    private boolean isMark(String mark) {
        return !isEnd() && this.tokens.get(this.at).text().equals(mark);
    }

    private String word(int index) {
        return (index < this.tokens.size() && this.tokens.get(index).kind() == TokenKind.WORD)
                ? this.tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
    }

    /** Passes these words if all of them come next. */
    boolean take(String... words) {
        for (int index = 0; index < words.length; index++) {
            if (!word(this.at + index).equals(words[index])) {
                return false;
            }
        }
        this.at += words.length;
        return true;
    }

    void require(String... words) {
        this.lost |= !take(words);
    }

    /** Passes a name without a schema, and gives it as it is stored. */
    String part() {
        Token token = isEnd() ? Token.NONE : this.tokens.get(this.at++);
        boolean quoted = token.kind() == TokenKind.QUOTED_NAME && token.text().startsWith("\"");
        this.lost |= !quoted && token.kind() != TokenKind.WORD;
        return quoted ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"")
                : token.text().toLowerCase(Locale.ROOT);
    }

    QualifiedName name() {
        String first = part();
        if (!isMark(".")) {
            return new QualifiedName(null, first);
        }
        this.at++;
        return new QualifiedName(first, part());
    }

    /** Passes a list in parentheses. */
    <E> List<E> list(Function<Tokens, E> element) {
        Tokens inner = new Tokens(parentheses());
        List<E> all = new ArrayList<>();
        do {
            all.add(element.apply(inner));
        }
        while (inner.comma());
        this.lost |= !inner.isWholeRead();
        return all;
    }

    List<String> names() {
        return list(Tokens::part);
    }

    /** Passes a list of names if one comes next after these words. */
    List<String> namesAfter(String... words) {
        return (take(words) && isOpen()) ? names() : List.of();
    }

    private boolean comma() {
        boolean taken = isMark(",");
        this.at += taken ? 1 : 0;
        return taken;
    }

    /** Passes what is in parentheses, and gives it without them. */
    String parentheses() {
        int open = this.at;
        int depth = 0;
        do {
            depth += isEnd() ? 0 : this.tokens.get(this.at).depth();
            this.at = Math.min(this.at + 1, this.tokens.size());
        }
        while (depth > 0 && !isEnd());
        this.lost |= depth != 0 || this.at < open + 2;
        return this.lost ? "" : this.sql.substring(this.tokens.get(open).end(), this.tokens.get(this.at - 1).start());
    }

    /** Passes a condition, and gives it without the parentheses around it. */
    String condition() {
        String inner = parentheses();
        Tokens again = new Tokens(inner);
        String innermost = again.isOpen() ? again.parentheses() : "";
        return (again.isWholeRead() && !innermost.isBlank()) ? innermost : inner;
    }

    /** Passes everything before a comma or one of these words, or to the end. */
    String until(Set<String> words) {
        int from = this.at;
        int depth = 0;
        while (!isEnd() && (depth > 0 || !(isMark(",") || words.contains(word(this.at))))) {
            depth += this.tokens.get(this.at).depth();
            this.at++;
        }
        return slice(from);
    }

    /**
     * Passes the name of a column, a call or something in parentheses, and gives it as it
     * is written.
     */
    String expression() {
        int from = this.at;
        if (!isOpen()) {
            name();
        }
        if (isOpen()) {
            parentheses();
        }
        return slice(from);
    }

    /** Passes everything after a word; null if that does not come next. */
    @Nullable String restAfter(String word) {
        if (!take(word)) {
            return null;
        }
        int from = this.at;
        this.at = this.tokens.size();
        return slice(from);
    }

    private String slice(int from) {
        return (from == this.at) ? ""
                : this.sql.substring(this.tokens.get(from).start(), this.tokens.get(this.at - 1).end());
    }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text as written
     * @param start its first character
     * @param end behind its last character
     */
    private record Token(TokenKind kind, String text, int start, int end) {

        private static final Token NONE = new Token(TokenKind.OTHER, "", 0, 0);

        private int depth() {
            return switch (this.kind) {
                case OPEN -> 1;
                case CLOSE -> -1;
                default -> 0;
            };
        }

    }

}
