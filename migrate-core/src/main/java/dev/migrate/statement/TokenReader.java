package dev.migrate.statement;

import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads tokens one after the other. */
final class TokenReader {

    private final List<SqlToken> tokens;

    private int index;

    TokenReader(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean isPresent() {
        return this.index < this.tokens.size();
    }

    /** Gives the current token; null behind the last. */
    @Nullable SqlToken peek() {
        return peek(0);
    }

    @Nullable SqlToken peek(int ahead) {
        int at = this.index + ahead;
        return (at < this.tokens.size()) ? this.tokens.get(at) : null;
    }

    int position() {
        return this.index;
    }

    void goTo(int position) {
        this.index = position;
    }

    void advance() {
        this.index++;
    }

    /** Gives the current keyword in upper case, or nothing. */
    String word() {
        return word(0);
    }

    String word(int ahead) {
        SqlToken token = peek(ahead);
        return (token != null && token.kind() == TokenKind.WORD) ? token.text().toUpperCase(Locale.ROOT) : "";
    }

    boolean at(String keyword) {
        SqlToken token = peek();
        return token != null && token.is(keyword);
    }

    boolean atAny(String... keywords) {
        for (String keyword : keywords) {
            if (at(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether these keywords come next. */
    boolean follows(String... keywords) {
        for (int ahead = 0; ahead < keywords.length; ahead++) {
            SqlToken token = peek(ahead);
            if (token == null || !token.is(keywords[ahead])) {
                return false;
            }
        }
        return true;
    }

    boolean at(char mark) {
        SqlToken token = peek();
        return token != null && token.is(mark);
    }

    boolean at(TokenKind kind) {
        SqlToken token = peek();
        return token != null && token.kind() == kind;
    }

    boolean atName() {
        SqlToken token = peek();
        return token != null && token.isName();
    }

    boolean take(char mark) {
        boolean taken = at(mark);
        this.index += taken ? 1 : 0;
        return taken;
    }

    /** Passes these keywords if all of them come next. */
    boolean take(String... keywords) {
        boolean taken = follows(keywords);
        this.index += taken ? keywords.length : 0;
        return taken;
    }

    boolean takeIfExists() {
        return take("IF", "EXISTS");
    }

    boolean takeIfNotExists() {
        return take("IF", "NOT", "EXISTS");
    }

    /** Passes a name without dots; null if there is none. */
    @Nullable String takeWord() {
        SqlToken token = peek();
        if (token == null || !token.isName()) {
            return null;
        }
        advance();
        char escape = '\\';
        SqlToken literal = peek(1);
        if (token.kind() == TokenKind.QUOTED_NAME && token.text().charAt(0) != '"' && at("UESCAPE")
                && literal != null) {
            escape = literal.literal().charAt(0);
            this.index += 2;
        }
        return token.name(escape);
    }

    /** Passes a name with dots; none if there is no name. */
    List<String> takeParts() {
        List<String> parts = new ArrayList<>();
        String part = takeWord();
        while (part != null) {
            parts.add(part);
            part = take('.') ? takeWord() : null;
        }
        return parts;
    }

    /** Passes a name of which the last two parts count; null if there is none. */
    @Nullable QualifiedName takeName() {
        List<String> parts = takeParts();
        if (parts.isEmpty()) {
            return null;
        }
        int last = parts.size() - 1;
        return new QualifiedName((last > 0) ? parts.get(last - 1) : null, parts.get(last));
    }

    /** Passes names with commas between them. */
    List<QualifiedName> takeNames() {
        List<QualifiedName> names = new ArrayList<>();
        do {
            QualifiedName name = takeName();
            if (name == null) {
                break;
            }
            names.add(name);
        }
        while (take(','));
        return names;
    }

    /** Passes what stands in parentheses; null if none opens here. */
    @Nullable List<SqlToken> takeParentheses() {
        if (!at(TokenKind.OPEN)) {
            return null;
        }
        int from = this.index + 1;
        skipOne();
        return this.tokens.subList(from, Math.max(from, this.index - 1));
    }

    /** Passes one token, or all that stands in the parentheses that open here. */
    void skipOne() {
        int depth = 0;
        do {
            SqlToken token = peek();
            if (token != null) {
                depth += isOpening(token) ? 1 : (isClosing(token) ? -1 : 0);
            }
            this.index++;
        }
        while (depth > 0 && isPresent());
    }

    private static boolean isOpening(SqlToken token) {
        return token.kind() == TokenKind.OPEN || token.is('[');
    }

    private static boolean isClosing(SqlToken token) {
        return token.kind() == TokenKind.CLOSE || token.is(']');
    }

    /** Passes everything up to a comma, or one of the keywords, outside parentheses. */
    List<SqlToken> takeUntil(String... keywords) {
        int from = this.index;
        while (isPresent() && !at(',') && !(this.index > from && atAny(keywords))) {
            skipOne();
        }
        return since(from);
    }

    List<SqlToken> since(int from) {
        return this.tokens.subList(from, Math.min(this.index, this.tokens.size()));
    }

    List<SqlToken> rest() {
        List<SqlToken> rest = this.tokens.subList(Math.min(this.index, this.tokens.size()), this.tokens.size());
        this.index = this.tokens.size();
        return rest;
    }

    /** Returns whether a keyword comes later, outside parentheses. */
    boolean comes(String... keywords) {
        int kept = this.index;
        boolean found = false;
        while (isPresent() && !found) {
            found = follows(keywords);
            skipOne();
        }
        this.index = kept;
        return found;
    }

    /** Goes to a keyword outside parentheses; stays if it does not come. */
    boolean skipTo(String... keywords) {
        int kept = this.index;
        while (isPresent()) {
            if (follows(keywords)) {
                return true;
            }
            skipOne();
        }
        this.index = kept;
        return false;
    }

    /** Splits a list at the commas outside parentheses. */
    static List<List<SqlToken>> split(List<SqlToken> tokens) {
        List<List<SqlToken>> parts = new ArrayList<>();
        TokenReader reader = new TokenReader(tokens);
        while (reader.isPresent()) {
            parts.add(reader.takeUntil());
            reader.take(',');
        }
        return parts;
    }

    /** Gives the names in a list such as {@code (a, b)}, without what follows each. */
    static List<String> names(List<SqlToken> tokens) {
        List<String> names = new ArrayList<>();
        for (List<SqlToken> part : split(tokens)) {
            String name = new TokenReader(part).takeWord();
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

}
