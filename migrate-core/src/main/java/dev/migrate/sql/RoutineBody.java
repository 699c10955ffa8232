package dev.migrate.sql;

/**
 * Knows, token by token of one statement, whether it stands inside the
 * {@code BEGIN ATOMIC … END} of a function or procedure, whose semicolons end no
 * statement of the script.
 */
final class RoutineBody {

    private Head head = Head.START;

    private Before before = Before.OTHER;

    private int depth;

    private int begin;

    /** Forgets the statement. */
    void reset() {
        this.head = Head.START;
        this.before = Before.OTHER;
        this.depth = 0;
    }

    /** Takes the next token of the statement. */
    void accept(SqlLexer lexer) {
        if (this.head == Head.OTHER) {
            return;
        }
        if (this.head != Head.ROUTINE) {
            this.head = this.head.next(lexer);
            return;
        }
        if (lexer.kind() == TokenKind.WORD) {
            word(lexer);
        }
        else {
            this.before = lexer.is('.') ? Before.LABEL : Before.OTHER;
        }
    }

    boolean isOpen() {
        return this.depth > 0;
    }

    /** Gives where the body that is open was begun. */
    int begin() {
        return this.begin;
    }

    private void word(SqlLexer lexer) {
        Before previous = this.before;
        this.before = lexer.is("AS") ? Before.LABEL : Before.OTHER;
        if (previous == Before.LABEL) {
            // a column may be called "end" where AS or a dot says that a name follows
            this.before = Before.OTHER;
        }
        else if (this.depth == 0) {
            if (lexer.is("BEGIN")) {
                this.before = Before.BEGIN;
                this.begin = lexer.start();
            }
            else if (previous == Before.BEGIN && lexer.is("ATOMIC")) {
                this.depth = 1;
            }
        }
        else if (lexer.is("CASE")) {
            this.depth++;
        }
        else if (lexer.is("END")) {
            this.depth--;
        }
    }

    /** What the token before means for a word. */
    private enum Before {

        OTHER, BEGIN, LABEL

    }

    /** How much of {@code CREATE [OR REPLACE] FUNCTION} has been seen. */
    private enum Head {

        START, CREATE, OR, REPLACE, ROUTINE, OTHER;

        Head next(SqlLexer lexer) {
            boolean routine = lexer.is("FUNCTION") || lexer.is("PROCEDURE");
            return switch (this) {
                case START -> lexer.is("CREATE") ? CREATE : OTHER;
                case CREATE -> routine ? ROUTINE : (lexer.is("OR") ? OR : OTHER);
                case OR -> lexer.is("REPLACE") ? REPLACE : OTHER;
                case REPLACE -> routine ? ROUTINE : OTHER;
                default -> this;
            };
        }

    }

}
