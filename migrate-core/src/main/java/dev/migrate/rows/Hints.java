package dev.migrate.rows;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlLexer;
import dev.migrate.sql.TokenKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The constants of conditions: near them are the values that the conditions let through.
 *
 * @param words the constants, as their types' input takes them
 */
record Hints(List<String> words) {

    static final Hints NONE = new Hints(List.of());

    private static final SourceLocation HERE = SourceLocation.of("condition");

    /** Reads the constants of expressions as PostgreSQL prints them. */
    static Hints in(List<String> expressions) {
        Set<String> words = new LinkedHashSet<>();
        for (String expression : expressions) {
            SqlLexer lexer = SqlLexer.of(new SourceText(expression, HERE));
            while (lexer.next()) {
                if (lexer.kind() == TokenKind.STRING) {
                    addAll(words, text(lexer.token()));
                }
                else if (lexer.kind() == TokenKind.NUMBER) {
                    words.add(lexer.token());
                }
            }
        }
        return new Hints(List.copyOf(words));
    }

    Hints and(Hints more) {
        Set<String> both = new LinkedHashSet<>(this.words);
        both.addAll(more.words);
        return new Hints(List.copyOf(both));
    }

    /** Gives the constants that are numbers. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String word : this.words) {
            try {
                BigDecimal number = new BigDecimal(word.strip());
                if (number.precision() - number.scale() < 200 && number.scale() < 200) {
                    numbers.add(number);
                }
            }
            catch (NumberFormatException ex) {
                // another kind of constant
            }
        }
        return numbers;
    }

    private static void addAll(Set<String> words, String text) {
        words.add(text);
        if (text.startsWith("{") && text.endsWith("}") && text.indexOf(':') < 0) {
            for (String element : text.substring(1, text.length() - 1).split(",", -1)) {
                words.add(element.strip().replace("\"", ""));
            }
        }
    }

    /** A literal as the server prints it: {@code '…'}, or {@code E'…'}. */
    private static String text(String token) {
        int quote = token.indexOf('\'');
        if (quote < 0 || token.length() < quote + 2) {
            return token;
        }
        String inner = token.substring(quote + 1, token.length() - 1).replace("''", "'");
        return (quote == 1 && (token.charAt(0) == 'E' || token.charAt(0) == 'e')) ? inner.replace("\\\\", "\\") : inner;
    }

}
