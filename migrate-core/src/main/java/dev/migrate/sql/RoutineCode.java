package dev.migrate.sql;

import dev.migrate.diagnostic.MigrateException;
import java.util.Set;

/**
 * What the code of a {@code DO} block or procedure may do to its transaction.
 *
 * @since 0.1
 */
public final class RoutineCode {

    private static final String PLPGSQL = "plpgsql";

    /** Languages whose procedures cannot end a transaction. */
    private static final Set<String> WITHOUT_COMMIT = Set.of("sql");

    private static final Set<String> ENDING = Set.of("COMMIT", "ROLLBACK", "CALL", "DO");

    /** Words of PL/pgSQL behind which a statement begins. */
    private static final Set<String> OPENING = Set.of("BEGIN", "THEN", "ELSE", "LOOP");

    private RoutineCode() {
    }

    /**
     * Returns whether code may end the transaction that it runs in. Only code that stands
     * at the top, or that is reached by {@code CALL} and {@code DO} alone, can
     * (PostgreSQL manual 41.8): in PL/pgSQL these are statements of their own, never a
     * text that {@code EXECUTE} runs.
     * @param language the language as PostgreSQL stores it
     * @param source the code
     * @return true if it may; false if it is certain that it does not
     */
    public static boolean mayCommit(String language, String source) {
        if (!language.equals(PLPGSQL)) {
            return !WITHOUT_COMMIT.contains(language);
        }
        try {
            return endsTransaction(new TokenCursor(source));
        }
        catch (MigrateException ex) {
            // a quote that is not closed: the server refuses it before it runs
            return true;
        }
    }

    static boolean mayCommit(TokenCursor block) {
        String language = PLPGSQL;
        String source = null;
        block.advance();
        while (block.isPresent()) {
            if (block.take("LANGUAGE")) {
                String literal = block.at(TokenKind.STRING) ? block.literal() : null;
                language = (literal != null) ? literal : String.join(".", block.takeName());
            }
            else if (block.at(TokenKind.STRING) && source == null) {
                source = block.code();
            }
            else {
                return true;
            }
        }
        return source == null || mayCommit(language, source);
    }

    private static boolean endsTransaction(TokenCursor code) {
        boolean first = true;
        while (code.isPresent()) {
            if (first && ENDING.contains(code.word())) {
                return true;
            }
            // a label ends in ">>"
            first = code.at(TokenKind.SEMICOLON) || OPENING.contains(code.word()) || code.text().equals(">>");
            code.advance();
        }
        return false;
    }

}
