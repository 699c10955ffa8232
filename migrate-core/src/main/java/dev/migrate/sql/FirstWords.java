package dev.migrate.sql;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;

/**
 * The beginning of a statement, as far as it holds no value.
 *
 * @since 0.1
 */
public final class FirstWords {

    private static final int MOST = 6;

    private FirstWords() {
    }

    /**
     * Gives the first keywords and names of a statement, on one line and without
     * comments.
     * @param text a statement, which may be cut off
     * @return at most six words, up to the first literal, number or parenthesis; may be
     * empty
     */
    public static String of(String text) {
        StringBuilder words = new StringBuilder();
        try {
            SqlLexer lexer = SqlLexer.of(new SourceText(text, SourceLocation.of("statement")));
            int count = 0;
            int end = 0;
            while (count < MOST && lexer.next() && isSaid(lexer)) {
                words.append((words.isEmpty() || lexer.start() == end) ? "" : " ").append(lexer.token());
                end = lexer.end();
                count += isWord(lexer.kind()) ? 1 : 0;
            }
        }
        catch (MigrateException ex) {
            // the server has cut the text within a literal or comment
            return words.toString();
        }
        return words.toString();
    }

    private static boolean isWord(TokenKind kind) {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    private static boolean isSaid(SqlLexer lexer) {
        return isWord(lexer.kind()) || lexer.kind() == TokenKind.PUNCTUATION || lexer.token().equals("*");
    }

}
