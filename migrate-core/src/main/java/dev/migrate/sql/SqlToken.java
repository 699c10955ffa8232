package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param text as written
 * @param start its first character in the statement, counted from 0
 * @param end the character after its last
 * @since 0.1
 */
public record SqlToken(TokenKind kind, String text, int start, int end) {

    private static final char DEFAULT_ESCAPE = '\\';

    /**
     * Gives the tokens of a text; comments are left out.
     * @param text one statement, or several
     * @return the tokens in order
     * @throws dev.migrate.diagnostic.MigrateException if a quote or comment is not closed
     */
    public static List<SqlToken> of(String text) {
        SqlLexer lexer = SqlLexer.of(new SourceText(text, SourceLocation.of("statement")));
        List<SqlToken> tokens = new ArrayList<>();
        while (lexer.next()) {
            tokens.add(new SqlToken(lexer.kind(), lexer.token(), lexer.start(), lexer.end()));
        }
        return List.copyOf(tokens);
    }

    /**
     * Returns whether it is a keyword.
     * @param keyword the keyword, in either case
     * @return true if it is that word, without quotes
     */
    public boolean is(String keyword) {
        return this.kind == TokenKind.WORD && this.text.equalsIgnoreCase(keyword);
    }

    /**
     * Returns whether it is one character.
     * @param mark the character
     * @return true if it is that and no more
     */
    public boolean is(char mark) {
        return this.text.length() == 1 && this.text.charAt(0) == mark;
    }

    /**
     * Returns whether it can be a name.
     * @return true for a word and for a quoted name
     */
    public boolean isName() {
        return this.kind == TokenKind.WORD || this.kind == TokenKind.QUOTED_NAME;
    }

    /**
     * Gives the name as PostgreSQL stores it.
     * @return the name; cut to 63 bytes, as the server does
     */
    public String name() {
        return name(DEFAULT_ESCAPE);
    }

    /**
     * Gives the name as PostgreSQL stores it.
     * @param escape what UESCAPE says
     * @return the name
     */
    public String name(char escape) {
        return StoredName.of(this.text, escape);
    }

    /**
     * Returns whether PostgreSQL cuts the name.
     * @return true if it is longer than 63 bytes
     */
    public boolean isCut() {
        String inner = this.text.endsWith("\"")
                ? this.text.substring(this.text.indexOf('"') + 1, this.text.length() - 1).replace("\"\"", "\"")
                : this.text;
        return isName() && ShortName.isTooLong(inner);
    }

    /**
     * Gives the value of a literal.
     * @return what stands within its quotes, with doubled quotes and simple escapes
     * undone
     */
    public String literal() {
        if (this.text.startsWith("$")) {
            int tag = this.text.indexOf('$', 1) + 1;
            return this.text.substring(tag, this.text.length() - tag);
        }
        int quote = this.text.indexOf('\'');
        if (quote < 0) {
            return this.text;
        }
        String inner = this.text.substring(quote + 1, this.text.length() - 1).replace("''", "'");
        boolean escaped = quote == 1 && (this.text.charAt(0) == 'e' || this.text.charAt(0) == 'E');
        return escaped ? unescaped(inner) : inner;
    }

    private static String unescaped(String inner) {
        StringBuilder value = new StringBuilder();
        int index = 0;
        while (index < inner.length()) {
            char character = inner.charAt(index++);
            if (character == '\\' && index < inner.length()) {
                char escaped = inner.charAt(index++);
                character = switch (escaped) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> escaped;
                };
            }
            value.append(character);
        }
        return value.toString();
    }

}
