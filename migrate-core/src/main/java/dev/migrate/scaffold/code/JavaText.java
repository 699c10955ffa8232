package dev.migrate.scaffold.code;

import java.util.ArrayList;
import java.util.List;

/** How a text is written in Java. */
final class JavaText {

    private static final String QUOTES = "\"\"\"";

    private JavaText() {
    }

    /**
     * Gives a text as a literal: a text block, whose lines are to be indented alike, if
     * it has several lines.
     */
    static String literal(String text) {
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

    // a backslash begins an escape, three quotes end the block, a blank at the end of a
    // line is dropped
    private static String block(String text) {
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

    private static boolean endsInQuote(String body) {
        int last = body.length() - 1;
        int first = last;
        while (first > 0 && body.charAt(first - 1) == '\\') {
            first--;
        }
        return body.endsWith("\"") && (last - first) % 2 == 0;
    }

}
