package dev.migrate.statement;

import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression, or another part of a statement that is not taken apart.
 *
 * @param tokens its tokens
 * @since 0.1
 */
public record Expression(List<SqlToken> tokens) {

    // what stands before a parenthesis and is not a function with volatility
    private static final Set<String> NOT_FUNCTIONS = Set.of("and", "or", "not", "in", "any", "all", "some", "exists",
            "array", "row", "cast", "coalesce", "nullif", "greatest", "least", "case", "when", "then", "else",
            "extract", "values", "select", "from", "where", "between", "like", "is", "using", "filter", "over",
            "within", "as", "interval", "numeric", "decimal", "varchar", "char", "character", "varying", "bit",
            "timestamp", "timestamptz", "time", "timetz", "float", "bpchar", "on", "by", "distinct", "union", "limit",
            "check", "default", "references", "collate");

    /** Copies the list. */
    public Expression {
        tokens = List.copyOf(tokens);
    }

    /**
     * Returns whether there is nothing.
     * @return true without tokens
     */
    public boolean isEmpty() {
        return this.tokens.isEmpty();
    }

    /**
     * Returns whether a keyword stands anywhere in it.
     * @param keyword the keyword
     * @return true if it does, without quotes
     */
    public boolean has(String keyword) {
        return this.tokens.stream().anyMatch((token) -> token.is(keyword));
    }

    /**
     * Returns whether it is only one keyword.
     * @param keyword the keyword
     * @return true if it is
     */
    public boolean is(String keyword) {
        return this.tokens.size() == 1 && this.tokens.get(0).is(keyword);
    }

    /**
     * Returns whether a name stands anywhere in it.
     * @param name as PostgreSQL stores it
     * @return true if it does
     */
    public boolean mentions(String name) {
        return this.tokens.stream().anyMatch((token) -> token.isName() && token.name().equals(name));
    }

    /**
     * Gives the values of its literals: strings and numbers.
     * @return the values in order
     */
    public List<String> literals() {
        return this.tokens.stream()
            .filter((token) -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.NUMBER)
            .map(SqlToken::literal)
            .toList();
    }

    /**
     * Gives the functions that it calls.
     * @return their last names as PostgreSQL stores them
     */
    public Set<String> functions() {
        Set<String> functions = new LinkedHashSet<>();
        for (int index = 0; index + 1 < this.tokens.size(); index++) {
            SqlToken token = this.tokens.get(index);
            boolean call = token.isName() && this.tokens.get(index + 1).kind() == TokenKind.OPEN;
            boolean type = index > 0 && this.tokens.get(index - 1).text().equals("::");
            boolean word = token.kind() == TokenKind.WORD && NOT_FUNCTIONS.contains(token.name());
            if (call && !type && !word) {
                functions.add(token.name());
            }
        }
        return functions;
    }

    /**
     * Gives what must all be true for it to be true.
     * @return the parts between ANDs that stand in no parentheses of their own
     */
    public List<Expression> conjuncts() {
        List<SqlToken> inner = unwrapped(this.tokens);
        List<Expression> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean between = false;
        for (int index = 0; index < inner.size(); index++) {
            SqlToken token = inner.get(index);
            depth += (token.kind() == TokenKind.OPEN) ? 1 : ((token.kind() == TokenKind.CLOSE) ? -1 : 0);
            if (depth == 0 && token.is("OR")) {
                return List.of(new Expression(inner));
            }
            between |= depth == 0 && token.is("BETWEEN");
            if (depth == 0 && token.is("AND")) {
                if (between) {
                    between = false;
                    continue;
                }
                parts.add(new Expression(inner.subList(from, index)));
                from = index + 1;
            }
        }
        Expression last = new Expression(inner.subList(from, inner.size()));
        if (parts.isEmpty()) {
            return List.of(last);
        }
        parts.add(last);
        return parts.stream().flatMap((part) -> part.conjuncts().stream()).toList();
    }

    private static List<SqlToken> unwrapped(List<SqlToken> tokens) {
        List<SqlToken> inner = tokens;
        while (isWrapped(inner)) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static boolean isWrapped(List<SqlToken> tokens) {
        if (tokens.size() < 2 || tokens.get(0).kind() != TokenKind.OPEN) {
            return false;
        }
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            TokenKind kind = tokens.get(index).kind();
            depth += (kind == TokenKind.OPEN) ? 1 : ((kind == TokenKind.CLOSE) ? -1 : 0);
            if (depth == 0) {
                return index == tokens.size() - 1;
            }
        }
        return false;
    }

    /**
     * Gives it as text, for messages.
     * @return its tokens, with a blank where they are apart
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < this.tokens.size(); index++) {
            SqlToken token = this.tokens.get(index);
            boolean apart = index > 0 && this.tokens.get(index - 1).end() != token.start();
            text.append(apart ? " " : "").append(token.text());
        }
        return text.toString();
    }

}
