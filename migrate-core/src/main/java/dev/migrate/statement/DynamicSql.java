package dev.migrate.statement;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlToken;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the argument of EXECUTE in PL/pgSQL as far as it is written there. */
final class DynamicSql {

    /** What stands for a part that is known at run time only. */
    private static final String UNKNOWN = "something";

    private DynamicSql() {
    }

    static List<ParsedStatement> parse(List<SqlToken> tokens) {
        TokenReader reader = new TokenReader(tokens);
        String sql = text(reader.takeUntil("USING", "INTO"));
        if (sql == null) {
            return List.of(new ParsedStatement(
                    new Statement.Unknown("EXECUTE of a text that is known at run time only"), tokens));
        }
        List<ParsedStatement> statements = new ArrayList<>();
        try {
            TokenReader inner = new TokenReader(SqlToken.of(sql)
                .stream()
                .map((token) -> new SqlToken(token.kind(), token.text(), tokens.get(0).start(),
                        tokens.get(tokens.size() - 1).end()))
                .toList());
            while (inner.isPresent()) {
                int from = inner.position();
                while (inner.isPresent() && !inner.at(TokenKind.SEMICOLON)) {
                    inner.skipOne();
                }
                if (inner.position() > from) {
                    statements.add(StatementParser.parse(inner.since(from)));
                }
                inner.advance();
            }
        }
        catch (MigrateException ex) {
            statements.add(new ParsedStatement(new Statement.Unknown(ex.diagnostic().message()), tokens));
        }
        return statements;
    }

    /** Gives the text that is put together; null if nothing of it is written. */
    private static @Nullable String text(List<SqlToken> expression) {
        List<SqlToken> tokens = unwrapped(expression);
        if (tokens.isEmpty()) {
            return null;
        }
        if (tokens.get(0).isName() && tokens.get(0).name().equals("format") && tokens.size() > 3) {
            TokenReader reader = new TokenReader(tokens);
            reader.advance();
            List<SqlToken> arguments = Objects.requireNonNullElse(reader.takeParentheses(), List.of());
            return reader.isPresent() ? null : formatted(TokenReader.split(arguments));
        }
        boolean written = tokens.get(0).kind() == TokenKind.STRING;
        return written ? concatenated(tokens) : null;
    }

    private static List<SqlToken> unwrapped(List<SqlToken> tokens) {
        List<SqlToken> inner = new TokenReader(tokens).takeParentheses();
        return (inner != null && inner.size() + 2 == tokens.size()) ? inner : tokens;
    }

    private static @Nullable String formatted(List<List<SqlToken>> arguments) {
        if (arguments.isEmpty() || arguments.get(0).get(0).kind() != TokenKind.STRING) {
            return null;
        }
        String pattern = concatenated(arguments.get(0));
        StringBuilder text = new StringBuilder();
        int argument = 1;
        int index = 0;
        while (index < pattern.length()) {
            char character = pattern.charAt(index++);
            if (character != '%' || index == pattern.length()) {
                text.append(character);
                continue;
            }
            int dollar = pattern.indexOf('$', index);
            if (Character.isDigit(pattern.charAt(index)) && dollar == index + 1 && dollar + 1 < pattern.length()) {
                argument = Character.digit(pattern.charAt(index), 10);
                index = dollar + 1;
            }
            char kind = pattern.charAt(index++);
            text.append((kind == '%') ? "%" : argument(arguments, argument, kind));
            argument += (kind == '%') ? 0 : 1;
        }
        return text.toString();
    }

    private static String argument(List<List<SqlToken>> arguments, int index, char kind) {
        List<SqlToken> value = (index < arguments.size()) ? arguments.get(index) : List.of();
        if (value.size() != 1 || value.get(0).kind() != TokenKind.STRING) {
            return (kind == 'L') ? "'" + UNKNOWN + "'" : UNKNOWN;
        }
        String literal = value.get(0).literal();
        return switch (kind) {
            case 'I' -> '"' + literal.replace("\"", "\"\"") + '"';
            case 'L' -> '\'' + literal.replace("'", "''") + '\'';
            default -> literal;
        };
    }

    private static String concatenated(List<SqlToken> tokens) {
        List<List<SqlToken>> parts = new ArrayList<>();
        List<SqlToken> part = new ArrayList<>();
        int depth = 0;
        for (SqlToken token : tokens) {
            depth += token.is('(') ? 1 : (token.is(')') ? -1 : 0);
            if (depth == 0 && token.text().equals("||")) {
                parts.add(part);
                part = new ArrayList<>();
            }
            else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts.stream().map(DynamicSql::literal).collect(Collectors.joining());
    }

    private static String literal(List<SqlToken> part) {
        boolean literals = part.stream().allMatch((token) -> token.kind() == TokenKind.STRING);
        return literals ? part.stream().map(SqlToken::literal).collect(Collectors.joining()) : UNKNOWN;
    }

}
