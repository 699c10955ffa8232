package dev.migrate.scaffold.code;

import java.util.ArrayList;
import java.util.List;

/** How a text is written in Java. */
public final class JavaText {

    private static final String QUOTES = "\"\"\"";

    private static final int LINE = 100;

    private JavaText() {
    }

    /**
     * Gives a text as a literal: a text block where it has several lines.
     * @param text the text
     * @return the literal; the lines of a block are to be indented alike
     */
    public static String literal(String text) {
        boolean block = text.indexOf('\n') >= 0 && text.indexOf('\r') < 0 && !text.isEmpty()
                && !Character.isWhitespace(text.charAt(0));
        return block ? block(text) : '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    // a backslash begins an escape, and with a u a character of the source
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /**
     * Gives a text that does not begin with a blank as a text block. In a block a
     * backslash begins an escape, three quotes end it, and a blank at the end of a line
     * is dropped.
     * @param text the text
     * @return the block
     */
    public static String block(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String escaped = escaped(line).replace("\\t", "\t").replace(QUOTES, "\\\"\\\"\\\"");
            int last = escaped.length() - 1;
            if (escaped.endsWith(" ") || escaped.endsWith("\t")) {
                escaped = escaped.substring(0, last) + ((escaped.charAt(last) == ' ') ? "\\s" : "\\t");
            }
            lines.add(escaped.isEmpty() ? "" : "        " + escaped);
        }
        String body = String.join("\n", lines);
        return QUOTES + "\n" + (endsInQuote(body) ? body.substring(0, body.length() - 1) + "\\\"" : body) + QUOTES;
    }

    /**
     * Gives a chain of calls with each but the first on a line of its own, where it would
     * be too long for one.
     * @param chain the calls, the first one from its dot on
     * @return the chain
     */
    static String wrapped(String chain) {
        if (chain.length() <= LINE || chain.indexOf('\n') >= 0) {
            return chain;
        }
        StringBuilder wrapped = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        for (int index = 0; index < chain.length(); index++) {
            char character = chain.charAt(index);
            quoted ^= character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            if (!quoted) {
                depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
                wrapped.append((character == '.' && depth == 0 && index > 0) ? "\n        " : "");
            }
            wrapped.append(character);
        }
        return wrapped.toString();
    }

    private static boolean endsInQuote(String body) {
        int last = body.length() - 1;
        int first = last;
        while (first > 0 && body.charAt(first - 1) == '\\') {
            first--;
        }
        return body.endsWith("\"") && (last - first) % 2 == 0;
    }

}
