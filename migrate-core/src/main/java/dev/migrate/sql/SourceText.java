package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.Objects;

/**
 * A text, and where in a file it stands. A line ends with LF, CRLF or a lone CR.
 *
 * @param text the text
 * @param location where its first character is; a location without a line counts as line
 * 1
 * @since 0.1
 */
public record SourceText(String text, SourceLocation location) {

    /** Gives a location without a line the first one. */
    public SourceText {
        Objects.requireNonNull(text, "text");
        location = (location.line() == 0) ? location.atLine(1) : location;
    }

    /**
     * Gives the place of a character.
     * @param offset the character, counted from 0
     * @return the file and line
     */
    public SourceLocation locate(int offset) {
        return locate(offset, this.location, 0);
    }

    /**
     * Gives the place of a character after one whose place is known, so that a walk
     * through the text counts each line once.
     * @param offset the character, counted from 0
     * @param known the place of the earlier character
     * @param knownOffset the earlier character, counted from 0
     * @return the file and line
     */
    public SourceLocation locate(int offset, SourceLocation known, int knownOffset) {
        int lineCount = 0;
        for (int at = this.text.indexOf('\n', knownOffset); at >= 0 && at < offset; at = next('\n', at)) {
            lineCount++;
        }
        for (int at = this.text.indexOf('\r', knownOffset); at >= 0 && at < offset; at = next('\r', at)) {
            lineCount += isLineFeed(at + 1) ? 0 : 1;
        }
        return (lineCount == 0) ? known : known.atLine(known.line() + lineCount);
    }

    /**
     * Gives a part.
     * @param from its first character, counted from 0
     * @param to the character after its last
     * @return the part, which knows its own place
     */
    public SourceText part(int from, int to) {
        return new SourceText(this.text.substring(from, to), locate(from));
    }

    private int next(char character, int index) {
        return this.text.indexOf(character, index + 1);
    }

    private boolean isLineFeed(int index) {
        return index < this.text.length() && this.text.charAt(index) == '\n';
    }

}
