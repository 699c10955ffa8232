package dev.migrate.scaffold.code;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A statement as far as its spelling says something: two that mean the same to
 * PostgreSQL's grammar are equal here. What both PostgreSQL and we write of types, of the
 * usual index method and of doubled parentheses is one.
 *
 * @param tokens the tokens
 */
record SqlForm(List<String> tokens) {

    private static final Set<String> CONDITION = Set.of("check", "using", "where", "as");

    SqlForm {
        tokens = List.copyOf(tokens);
    }

    static SqlForm of(String statement) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = SqlLexer.of(new SourceText(statement, SourceLocation.of("statement")));
        while (lexer.next()) {
            tokens.add((lexer.kind() == TokenKind.WORD) ? lexer.token().toLowerCase(Locale.ROOT) : lexer.token());
        }
        replace(tokens, "varchar", "character", "varying");
        replace(tokens, "timestamptz", "timestamp", "with", "time", "zone");
        replace(tokens, "timestamp", "timestamp", "without", "time", "zone");
        replace(tokens, "time", "time", "without", "time", "zone");
        replace(tokens, "char", "character");
        if (tokens.contains("index")) {
            replace(tokens, "", "using", "btree");
            withoutParentheses(tokens);
        }
        for (int index = 0; index + 2 < tokens.size(); index++) {
            while (CONDITION.contains(tokens.get(index)) && isDoubled(tokens, index + 1)) {
                int end = end(tokens, index + 1);
                tokens.remove(end);
                tokens.remove(index + 1);
            }
        }
        return new SqlForm(tokens);
    }

    // around the call of a function an index needs none
    private static void withoutParentheses(List<String> tokens) {
        for (int index = 1; index + 3 < tokens.size(); index++) {
            boolean begins = tokens.get(index - 1).equals("(") || tokens.get(index - 1).equals(",");
            if (begins && tokens.get(index).equals("(") && tokens.get(index + 2).equals("(")
                    && end(tokens, index + 2) + 1 == end(tokens, index)) {
                tokens.remove(end(tokens, index));
                tokens.remove(index);
            }
        }
    }

    private static boolean isDoubled(List<String> tokens, int open) {
        boolean both = open + 1 < tokens.size() && tokens.get(open).equals("(") && tokens.get(open + 1).equals("(");
        return both && end(tokens, open + 1) + 1 == end(tokens, open);
    }

    private static int end(List<String> tokens, int open) {
        int depth = 0;
        for (int index = open; index < tokens.size(); index++) {
            depth += switch (tokens.get(index)) {
                case "(" -> 1;
                case ")" -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return index;
            }
        }
        return tokens.size();
    }

    private static void replace(List<String> tokens, String by, String... words) {
        List<String> wanted = List.of(words);
        for (int index = 0; index + words.length <= tokens.size(); index++) {
            List<String> part = tokens.subList(index, index + words.length);
            if (part.equals(wanted)) {
                part.clear();
                if (!by.isEmpty()) {
                    tokens.add(index, by);
                }
            }
        }
    }

}
