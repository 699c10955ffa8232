package dev.migrate.scaffold.code;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or a part of one, read from left to right. What is not as expected makes
 * it {@link #isLost}; nothing that was read then counts.
 */
final class Tokens {

    private final String sql;

    private final List<Token> tokens = new ArrayList<>();

    private int at;

    private boolean lost;

    Tokens(String sql) {
        this.sql = sql;
        SqlLexer lexer = SqlLexer.of(new SourceText(sql, SourceLocation.of("statement")));
        while (lexer.next()) {
            this.tokens.add(new Token(lexer.kind(), lexer.token(), lexer.start(), lexer.end()));
        }
    }

    boolean isEnd() {
        return this.at == this.tokens.size();
    }

    boolean isLost() {
        return this.lost;
    }

    boolean isWholeRead() {
        return isEnd() && !this.lost;
    }

    /** Gives the current word in upper case; empty where it is none. */
    String word() {
        return word(this.at);
    }

    private String word(int index) {
        return (index < this.tokens.size() && this.tokens.get(index).kind() == TokenKind.WORD)
                ? this.tokens.get(index).text().toUpperCase(Locale.ROOT) : "";
    }

    private boolean isMark(String mark) {
        return !isEnd() && this.tokens.get(this.at).text().equals(mark);
    }

    /** Passes these words where all of them come next. */
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

    /** Passes a name with no schema, and gives it as it is stored. */
    String plainName() {
        if (isEnd()) {
            this.lost = true;
            return "lost";
        }
        Token token = this.tokens.get(this.at++);
        if (token.kind() == TokenKind.QUOTED_NAME && token.text().startsWith("\"")) {
            return token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"");
        }
        this.lost |= token.kind() != TokenKind.WORD;
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** Passes a name, and gives it as the operations take one. */
    String name() {
        String name = part(plainName());
        if (isMark(".")) {
            this.at++;
            return name + "." + part(plainName());
        }
        return name;
    }

    private static String part(String stored) {
        return (stored.indexOf('.') >= 0 || stored.indexOf('"') >= 0) ? '"' + stored.replace("\"", "\"\"") + '"'
                : stored;
    }

    /** Gives the name before the last dot and the one after it. */
    List<String> nameAndPart() {
        List<String> parts = new ArrayList<>(List.of(plainName()));
        while (isMark(".")) {
            this.at++;
            parts.add(plainName());
        }
        this.lost |= parts.size() < 2 || parts.size() > 3;
        List<String> before = parts.subList(0, Math.max(parts.size() - 1, 0)).stream().map(Tokens::part).toList();
        return List.of(String.join(".", before), parts.get(parts.size() - 1));
    }

    /** Passes names in parentheses. */
    List<String> names() {
        Tokens inner = new Tokens(parentheses());
        List<String> names = new ArrayList<>();
        do {
            names.add(inner.plainName());
        }
        while (inner.mark(","));
        this.lost |= !inner.isWholeRead();
        return names;
    }

    boolean mark(String mark) {
        boolean taken = isMark(mark);
        this.at += taken ? 1 : 0;
        return taken;
    }

    boolean isOpen() {
        return isMark("(");
    }

    /** Passes what is in parentheses, and gives it without them. */
    String parentheses() {
        if (!isOpen()) {
            this.lost = true;
            return "";
        }
        int from = this.tokens.get(this.at).end();
        int close = closing(this.at);
        this.at = Math.min(close + 1, this.tokens.size());
        this.lost |= close == this.tokens.size();
        return this.lost ? "" : this.sql.substring(from, this.tokens.get(close).start());
    }

    private int closing(int open) {
        int depth = 0;
        int index = open;
        while (index < this.tokens.size()) {
            depth += depth(index);
            if (depth == 0) {
                return index;
            }
            index++;
        }
        return index;
    }

    private int depth(int index) {
        return switch (this.tokens.get(index).kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            default -> 0;
        };
    }

    /** Passes everything before one of these words, or to the end. */
    String until(Set<String> words) {
        int from = this.at;
        int depth = 0;
        while (!isEnd() && (depth > 0 || this.at == from || !words.contains(word()))) {
            depth += depth(this.at);
            this.at++;
        }
        return slice(from, this.at);
    }

    /** Passes everything before a comma, or to the end; the comma too. */
    String untilComma() {
        int from = this.at;
        int depth = 0;
        while (!isEnd() && (depth > 0 || !isMark(","))) {
            depth += depth(this.at);
            this.at++;
        }
        String text = slice(from, this.at);
        mark(",");
        return text;
    }

    String rest() {
        int from = this.at;
        this.at = this.tokens.size();
        return slice(from, this.at);
    }

    private String slice(int from, int to) {
        this.lost |= from == to;
        return (from == to) ? "" : this.sql.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
    }

    /** Passes a name, and gives it as it is written. */
    String sqlName() {
        int from = this.at;
        name();
        return slice(from, this.at);
    }

    /** Passes the call of a function, and gives it; null where none comes next. */
    @Nullable String call() {
        int from = this.at;
        boolean before = this.lost;
        if (!isEnd()) {
            name();
        }
        if (isOpen()) {
            parentheses();
            return slice(from, this.at);
        }
        this.at = from;
        this.lost = before;
        return null;
    }

    long number() {
        String sign = mark("-") ? "-" : "";
        boolean number = !isEnd() && this.tokens.get(this.at).text().matches("[0-9]{1,18}");
        this.lost |= !number;
        return number ? Long.parseLong(sign + this.tokens.get(this.at++).text()) : 0;
    }

    /** Passes a literal without escapes; null for any other. */
    @Nullable String literal() {
        if (isEnd() || this.tokens.get(this.at).kind() != TokenKind.STRING
                || !this.tokens.get(this.at).text().startsWith("'")) {
            this.lost = true;
            return null;
        }
        String text = this.tokens.get(this.at++).text();
        return text.substring(1, text.length() - 1).replace("''", "'");
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

    }

}
