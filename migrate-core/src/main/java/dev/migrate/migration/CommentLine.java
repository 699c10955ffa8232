package dev.migrate.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code --} comment that has a line to itself.
 *
 * @param text what stands after the dashes, without blanks around it
 * @param start where the dashes are, counted from 0
 * @param end where the line ends
 */
record CommentLine(String text, int start, int end) {

    private static final String DIRECTIVE = "migrate";

    /** A word to lint about the statement below, which cuts nothing. */
    private static final String LINT_IGNORE = "migrate:lint-ignore ";

    /** How a line begins that is about the statement below, and cuts nothing. */
    static final String BACKFILL = "migrate:backfill";

    static CommentLine of(String text, int start, int end) {
        return new CommentLine(text.substring(start + 2, end).strip(), start, end);
    }

    /** Returns whether only blanks stand before an offset on its line. */
    static boolean isFirstOnLine(String text, int offset) {
        int index = offset - 1;
        while (index >= 0 && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
            index--;
        }
        return index < 0 || text.charAt(index) == '\n' || text.charAt(index) == '\r' || text.charAt(index) == '\uFEFF';
    }

    /**
     * Returns whether the comment opens a section. Upper case and other blanks are taken
     * as well, lest a mistyped {@code Migrate:down} make its statements part of the
     * upgrade.
     */
    boolean isDirective() {
        return isDirective(this.text, 0);
    }

    static boolean isDirective(String text, int from) {
        return text.regionMatches(true, from, DIRECTIVE, 0, DIRECTIVE.length())
                && isColonNext(text, from + DIRECTIVE.length()) && !text.startsWith(LINT_IGNORE, from)
                && !isBackfill(text, from);
    }

    /** Returns whether the comment says how the statement below is carried out. */
    boolean isBackfill() {
        return isBackfill(this.text, 0);
    }

    /** Gives what stands behind the first words of such a comment. */
    String backfillOptions() {
        return this.text.substring(BACKFILL.length());
    }

    private static boolean isBackfill(String text, int from) {
        int end = from + BACKFILL.length();
        return text.startsWith(BACKFILL, from) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    /** Gives the section that the comment opens, as if it went to the end of the text. */
    Section section(int textEnd) {
        String rest = this.text.substring(this.text.indexOf(':') + 1).stripLeading();
        int end = 0;
        while (end < rest.length() && (Character.isLetter(rest.charAt(end)) || rest.charAt(end) == '-')) {
            end++;
        }
        return new Section(rest.substring(0, end).toLowerCase(Locale.ROOT), rest.substring(end), this.start, this.end,
                textEnd);
    }

    /**
     * Gives the word before the first colon.
     * @return the word, or null if the comment is free text
     */
    @Nullable String key() {
        int colon = this.text.indexOf(':');
        for (int index = 0; index < colon; index++) {
            char character = this.text.charAt(index);
            if (!Character.isLetter(character) && character != '-') {
                return null;
            }
        }
        return (colon > 0) ? this.text.substring(0, colon) : null;
    }

    /** Gives what stands after the first colon. */
    String value() {
        return this.text.substring(this.text.indexOf(':') + 1).strip();
    }

    /** Returns whether a blank follows the first colon, so that a key must be meant. */
    boolean isSpaced() {
        int next = this.text.indexOf(':') + 1;
        return next < this.text.length() && Character.isWhitespace(this.text.charAt(next));
    }

    private static boolean isColonNext(String text, int from) {
        int index = from;
        while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
            index++;
        }
        return index < text.length() && text.charAt(index) == ':';
    }

}
