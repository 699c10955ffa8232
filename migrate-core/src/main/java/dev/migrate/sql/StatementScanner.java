package dev.migrate.sql;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;

/**
 * Finds the statements of a script: a semicolon ends one, unless it stands in parentheses
 * (a rule's actions) or in a {@code BEGIN ATOMIC} body.
 */
final class StatementScanner {

    private static final int NOWHERE = -1;

    private final SourceText source;

    private final SqlLexer lexer;

    private final Listener listener;

    private final RoutineBody routine = new RoutineBody();

    private int start = NOWHERE;

    private int end;

    private int parenthesisDepth;

    StatementScanner(SourceText source, Listener listener) {
        this.source = source;
        this.lexer = SqlLexer.of(source);
        this.listener = listener;
    }

    /**
     * Goes to the next statement that is not empty.
     * @return false if there is none
     * @throws MigrateException if something is not closed
     */
    boolean next() {
        this.start = NOWHERE;
        this.parenthesisDepth = 0;
        this.routine.reset();
        while (this.lexer.next()) {
            if (isBorder()) {
                if (this.start != NOWHERE) {
                    return true;
                }
            }
            else {
                accept();
            }
        }
        refuseOpenEnd();
        return this.start != NOWHERE;
    }

    int start() {
        return this.start;
    }

    /** Gives the character after the statement's last token. */
    int end() {
        return this.end;
    }

    /** Goes on at a later place. */
    void skipTo(int offset) {
        this.lexer.skipTo(offset);
    }

    private boolean isBorder() {
        TokenKind kind = this.lexer.kind();
        if (kind == TokenKind.META_COMMAND) {
            this.listener.metaCommand(this.lexer.start(), this.lexer.end());
            return true;
        }
        return kind == TokenKind.SEMICOLON && this.parenthesisDepth == 0 && !this.routine.isOpen();
    }

    private void accept() {
        if (this.start == NOWHERE) {
            this.start = this.lexer.start();
        }
        this.end = this.lexer.end();
        this.routine.accept(this.lexer);
        if (this.lexer.kind() == TokenKind.OPEN) {
            this.parenthesisDepth++;
        }
        else if (this.lexer.kind() == TokenKind.CLOSE && this.parenthesisDepth > 0) {
            this.parenthesisDepth--;
        }
        this.listener.token(this.lexer.start(), this.end);
    }

    private void refuseOpenEnd() {
        if (this.routine.isOpen()) {
            throw open("the BEGIN ATOMIC body that begins here is not closed", "END", this.routine.begin());
        }
        if (this.parenthesisDepth > 0) {
            throw open("the parenthesis that opens here is not closed", ")", openParenthesis());
        }
    }

    /** Finds the innermost parenthesis that is still open, in a second look. */
    private int openParenthesis() {
        int[] opened = new int[this.source.text().length() - this.start];
        int depth = 0;
        SqlLexer again = SqlLexer.of(this.source);
        again.skipTo(this.start);
        while (again.next()) {
            if (again.kind() == TokenKind.OPEN) {
                opened[depth++] = again.start();
            }
            else if (again.kind() == TokenKind.CLOSE && depth > 0) {
                depth--;
            }
        }
        return opened[depth - 1];
    }

    private MigrateException open(String message, String closing, int offset) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.UNTERMINATED_SQL, message)
            .withDetail("The text ends before its closing " + closing + ".")
            .at(this.source.locate(offset)));
    }

    /** Hears what the scanner passes. */
    interface Listener {

        /** A token of a statement. */
        void token(int from, int to);

        /** A command for psql; it ends the statement before it. */
        void metaCommand(int from, int to);

    }

}
