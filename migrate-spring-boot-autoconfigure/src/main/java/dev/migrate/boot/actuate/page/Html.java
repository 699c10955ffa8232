package dev.migrate.boot.actuate.page;

import java.util.Set;

/**
 * Writes HTML and the SVG in it. Whatever is written goes through one escape, so that no
 * text can become markup.
 */
final class Html {

    /**
     * Elements that end a line of the source; within text a line's end would be a blank.
     */
    private static final Set<String> LINES = Set.of("head", "header", "section", "li", "svg", "tr");

    private static final char UNPRINTABLE = '\uFFFD';

    private final StringBuilder out = new StringBuilder(16_384);

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        this.out.append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            this.out.append(' ').append(attributes[index]).append("=\"");
            text(attributes[index + 1]);
            this.out.append('"');
        }
        this.out.append('>');
        return this;
    }

    /** Closes an element. */
    Html close(String tag) {
        this.out.append("</").append(tag).append(LINES.contains(tag) ? ">\n" : ">");
        return this;
    }

    /** Writes an element that holds text only. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Writes text. */
    Html text(String text) {
        for (int index = 0; index < text.length(); index++) {
            character(text.charAt(index));
        }
        return this;
    }

    private void character(char character) {
        switch (character) {
            case '&' -> this.out.append("&amp;");
            case '<' -> this.out.append("&lt;");
            case '>' -> this.out.append("&gt;");
            case '"' -> this.out.append("&quot;");
            case '\'' -> this.out.append("&#39;");
            default -> this.out.append((character < ' ' && character != '\n') ? UNPRINTABLE : character);
        }
    }

    /** Writes the declaration that a page begins with. */
    Html doctype() {
        this.out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** Writes the page's stylesheet, whose text the policy names by its hash. */
    Html style() {
        this.out.append("<style>").append(Stylesheet.TEXT).append("</style>\n");
        return this;
    }

    @Override
    public String toString() {
        return this.out.toString();
    }

}
