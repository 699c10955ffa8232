package dev.migrate.sql;

import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.List;

/**
 * What UPDATE assigns.
 *
 * @since 0.1
 */
public final class Assignments {

    private final TokenCursor cursor;

    private final List<String> columns = new ArrayList<>();

    private Assignments(String assignments) {
        this.cursor = new TokenCursor(assignments);
    }

    /**
     * Gives the columns that are assigned.
     * @param assignments what stands after SET in UPDATE
     * @return their names as PostgreSQL stores them, in order; none if the text is not
     * understood
     */
    public static List<String> columns(String assignments) {
        try {
            Assignments read = new Assignments(assignments);
            return read.all() ? List.copyOf(read.columns) : List.of();
        }
        catch (MigrateException ex) {
            // a quote that is not closed, say: the server refuses it at its place
            return List.of();
        }
    }

    private boolean all() {
        do {
            if (!target() || !this.cursor.at('=')) {
                return false;
            }
            skipValue();
        }
        while (takeComma());
        return true;
    }

    private boolean takeComma() {
        boolean comma = this.cursor.at(',');
        if (comma) {
            this.cursor.advance();
        }
        return comma;
    }

    // one column, perhaps a part of it, or several in parentheses
    private boolean target() {
        if (!this.cursor.at(TokenKind.OPEN)) {
            return column();
        }
        do {
            this.cursor.advance();
            if (!column()) {
                return false;
            }
        }
        while (this.cursor.at(','));
        boolean closed = this.cursor.at(TokenKind.CLOSE);
        this.cursor.advance();
        return closed;
    }

    private boolean column() {
        List<String> name = this.cursor.takeName();
        if (name.isEmpty()) {
            return false;
        }
        this.columns.add(name.get(0));
        while (this.cursor.at('[')) {
            skipUntil(']');
            this.cursor.advance();
        }
        return true;
    }

    private void skipValue() {
        while (this.cursor.isPresent() && !this.cursor.at(',')) {
            if (this.cursor.at('[')) {
                skipUntil(']');
            }
            if (!this.cursor.skipParentheses()) {
                this.cursor.advance();
            }
        }
    }

    private void skipUntil(char end) {
        this.cursor.advance();
        while (this.cursor.isPresent() && !this.cursor.at(end)) {
            if (this.cursor.at('[')) {
                skipUntil(']');
            }
            if (!this.cursor.skipParentheses()) {
                this.cursor.advance();
            }
        }
    }

}
