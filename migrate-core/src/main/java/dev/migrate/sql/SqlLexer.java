package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the tokens of a text as PostgreSQL's own lexer sees them, without making
 * an object of each. A byte order mark at the beginning is passed over, and so are white
 * space and comments. Not for several threads.
 */
public final class SqlLexer {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SourceText source;

    private final String text;

    private final Set<TokenKind> comments;

    private TokenKind kind = TokenKind.OTHER;

    private int start;

    private int end;

    /** What an adjacent literal on a later line would go on with. */
    private Literal literal = Literal.NONE;

    private SqlLexer(SourceText source, Set<TokenKind> comments) {
        this.source = source;
        this.text = source.text();
        this.comments = comments;
        this.end = LexicalRules.isAt(this.text, 0, BYTE_ORDER_MARK) ? 1 : 0;
    }

    /**
     * Stands before the first token of a text.
     * @param source the text
     * @return a lexer that passes over every comment
     */
    public static SqlLexer of(SourceText source) {
        return new SqlLexer(source, Set.of());
    }

    /**
     * Stands before the first token of a text, and takes {@code --} comments for tokens.
     * @param source the text
     * @return a lexer that stops at every line comment
     */
    public static SqlLexer withLineComments(SourceText source) {
        return new SqlLexer(source, Set.of(TokenKind.LINE_COMMENT));
    }

    /**
     * Stands before the first token of a text, and takes comments for tokens.
     * @param source the text
     * @return a lexer that stops at every comment
     */
    public static SqlLexer withComments(SourceText source) {
        return new SqlLexer(source, Set.of(TokenKind.LINE_COMMENT, TokenKind.BLOCK_COMMENT));
    }

    /**
     * Goes to the next token.
     * @return false if there is none
     * @throws MigrateException if a literal, name or comment is not closed; it names the
     * line on which that was opened
     */
    public boolean next() {
        boolean newLine = false;
        int index = this.end;
        while (index < this.text.length()) {
            char character = this.text.charAt(index);
            if (character == '\n' || character == '\r') {
                newLine = true;
                index++;
            }
            else if (character == ' ' || (character >= '\t' && character <= '\f')) {
                index++;
            }
            else if (!LexicalRules.isCommentStart(this.text, index)) {
                scan(character, index, newLine ? this.literal : Literal.NONE);
                return true;
            }
            else if (character == '/') {
                // a block comment, other than a line comment, parts two literals
                this.literal = Literal.NONE;
                int close = closed(LexicalRules.blockComment(this.text, index), index, "comment", "*/");
                if (this.comments.contains(TokenKind.BLOCK_COMMENT)) {
                    token(TokenKind.BLOCK_COMMENT, index, close);
                    return true;
                }
                index = close;
            }
            else if (this.comments.contains(TokenKind.LINE_COMMENT)) {
                token(TokenKind.LINE_COMMENT, index, LexicalRules.lineComment(this.text, index));
                return true;
            }
            else {
                index = LexicalRules.lineComment(this.text, index);
            }
        }
        token(TokenKind.OTHER, index, index);
        return false;
    }

    /**
     * Goes on at a later place, as if the text between were white space.
     * @param offset the character to go on with, counted from 0
     */
    public void skipTo(int offset) {
        token(TokenKind.OTHER, offset, offset);
        this.literal = Literal.NONE;
    }

    /**
     * Gives the token's kind.
     * @return what it is
     */
    public TokenKind kind() {
        return this.kind;
    }

    /**
     * Gives where the token begins.
     * @return its first character, counted from 0
     */
    public int start() {
        return this.start;
    }

    /**
     * Gives where the token ends.
     * @return the character after its last, counted from 0
     */
    public int end() {
        return this.end;
    }

    /**
     * Gives the token as written.
     * @return its text
     */
    public String token() {
        return this.text.substring(this.start, this.end);
    }

    /**
     * Gives the place of the token.
     * @return the file and line of its first character
     */
    public SourceLocation location() {
        return this.source.locate(this.start);
    }

    /**
     * Returns whether the token is a keyword.
     * @param keyword the keyword, in either case
     * @return true if it is that word, without quotes
     */
    public boolean is(String keyword) {
        return this.kind == TokenKind.WORD && this.end - this.start == keyword.length()
                && this.text.regionMatches(true, this.start, keyword, 0, keyword.length());
    }

    /**
     * Returns whether the token is one character.
     * @param character the character
     * @return true if it is that and no more
     */
    public boolean is(char character) {
        return this.end - this.start == 1 && this.text.charAt(this.start) == character;
    }

    private void scan(char first, int index, Literal continued) {
        this.literal = Literal.NONE;
        if (LexicalRules.isNameStart(first)) {
            wordOrPrefix(first, index);
        }
        else if (LexicalRules.isDigit(first)) {
            token(TokenKind.NUMBER, index, LexicalRules.number(this.text, index));
        }
        else if (first == '\'') {
            literal(index, index, (continued == Literal.ESCAPED) ? Literal.ESCAPED : Literal.PLAIN);
        }
        else if (first == '"') {
            quotedName(index, index);
        }
        else if (first == '$') {
            dollar(index);
        }
        else if (LexicalRules.isOperator(first)) {
            token(TokenKind.OPERATOR, index, LexicalRules.operator(this.text, index));
        }
        else {
            mark(first, index);
        }
    }

    private void wordOrPrefix(char first, int index) {
        char second = (index + 1 < this.text.length()) ? this.text.charAt(index + 1) : ' ';
        if (second == '\'' && (first == 'e' || first == 'E')) {
            literal(index, index + 1, Literal.ESCAPED);
        }
        else if (second == '\'' && "bBxXnN".indexOf(first) >= 0) {
            literal(index, index + 1, Literal.PLAIN);
        }
        else if (second == '&' && (first == 'u' || first == 'U') && LexicalRules.isAt(this.text, index + 2, '\'')) {
            literal(index, index + 2, Literal.PLAIN);
        }
        else if (second == '&' && (first == 'u' || first == 'U') && LexicalRules.isAt(this.text, index + 2, '"')) {
            quotedName(index, index + 2);
        }
        else {
            token(TokenKind.WORD, index, LexicalRules.word(this.text, index));
        }
    }

    private void literal(int index, int quote, Literal sort) {
        int close = (sort == Literal.ESCAPED) ? LexicalRules.escaped(this.text, quote)
                : LexicalRules.quoted(this.text, quote);
        token(TokenKind.STRING, index, closed(close, index, "string literal", "'"));
        this.literal = sort;
    }

    private void quotedName(int index, int quote) {
        token(TokenKind.QUOTED_NAME, index,
                closed(LexicalRules.quoted(this.text, quote), index, "quoted identifier", "\""));
    }

    private void dollar(int index) {
        int tagEnd = LexicalRules.dollarTag(this.text, index);
        if (tagEnd > index) {
            int close = LexicalRules.dollarQuoted(this.text, index, tagEnd);
            token(TokenKind.STRING, index,
                    closed(close, index, "dollar-quoted string", this.text.substring(index, tagEnd)));
        }
        else if (index + 1 < this.text.length() && LexicalRules.isDigit(this.text.charAt(index + 1))) {
            int digits = index + 1;
            while (digits < this.text.length() && LexicalRules.isDigit(this.text.charAt(digits))) {
                digits++;
            }
            token(TokenKind.PARAMETER, index, digits);
        }
        else {
            token(TokenKind.OTHER, index, index + 1);
        }
    }

    private void mark(char first, int index) {
        char second = (index + 1 < this.text.length()) ? this.text.charAt(index + 1) : ' ';
        switch (first) {
            case '(' -> token(TokenKind.OPEN, index, index + 1);
            case ')' -> token(TokenKind.CLOSE, index, index + 1);
            case ';' -> token(TokenKind.SEMICOLON, index, index + 1);
            case ',', '[', ']' -> token(TokenKind.PUNCTUATION, index, index + 1);
            case ':' -> token(TokenKind.PUNCTUATION, index, (second == ':' || second == '=') ? index + 2 : index + 1);
            case '.' -> {
                if (LexicalRules.isDigit(second)) {
                    token(TokenKind.NUMBER, index, LexicalRules.number(this.text, index));
                }
                else {
                    token(TokenKind.PUNCTUATION, index, (second == '.') ? index + 2 : index + 1);
                }
            }
            case '\\' -> token(TokenKind.META_COMMAND, index, LexicalRules.lineComment(this.text, index));
            default -> token(TokenKind.OTHER, index, index + 1);
        }
    }

    private void token(TokenKind tokenKind, int from, int to) {
        this.kind = tokenKind;
        this.start = from;
        this.end = to;
    }

    private int closed(int close, int open, String what, @Nullable String closing) {
        if (close != LexicalRules.OPEN_ENDED) {
            return close;
        }
        throw new MigrateException(
                Diagnostic.error(DiagnosticCode.UNTERMINATED_SQL, "the " + what + " that begins here is not closed")
                    .withDetail("The text ends before its closing " + closing + ".")
                    .at(this.source.locate(open)));
    }

    /** How a literal that has just ended would go on. */
    private enum Literal {

        NONE, PLAIN, ESCAPED

    }

}
