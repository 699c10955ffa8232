package dev.migrate.sql;

import java.nio.charset.StandardCharsets;

/** How PostgreSQL stores a name that is written in SQL. */
final class StoredName {

    private static final int LONGEST_BYTES = 63;

    private StoredName() {
    }

    /**
     * Gives the name: ASCII letters folded unless quoted, quotes and escapes undone, cut
     * to 63 bytes.
     * @param written the token
     * @param escape the character that escapes in {@code U&"…"}
     */
    static String of(String written, char escape) {
        if (written.endsWith("\"")) {
            String inner = written.substring(written.indexOf('"') + 1, written.length() - 1).replace("\"\"", "\"");
            return cut((written.charAt(0) == '"') ? inner : unescaped(inner, escape));
        }
        StringBuilder folded = new StringBuilder(written);
        for (int index = 0; index < folded.length(); index++) {
            char character = folded.charAt(index);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(index, (char) (character + ('a' - 'A')));
            }
        }
        return cut(folded.toString());
    }

    private static String cut(String name) {
        if (name.length() * 3 <= LONGEST_BYTES) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_BYTES) {
            return name;
        }
        int end = LONGEST_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** {@code \0061} and {@code \+000061}; what is not well-formed stays as written. */
    private static String unescaped(String inner, char escape) {
        StringBuilder name = new StringBuilder();
        int index = 0;
        while (index < inner.length()) {
            char character = inner.charAt(index);
            if (character != escape) {
                name.append(character);
                index++;
            }
            else if (LexicalRules.isAt(inner, index + 1, escape)) {
                name.append(escape);
                index += 2;
            }
            else {
                boolean wide = LexicalRules.isAt(inner, index + 1, '+');
                int from = index + (wide ? 2 : 1);
                int to = Math.min(inner.length(), from + (wide ? 6 : 4));
                name.append(character(inner, index, from, to));
                index = to;
            }
        }
        return name.toString();
    }

    private static String character(String inner, int index, int from, int to) {
        try {
            return Character.toString(Integer.parseInt(inner, from, to, 16));
        }
        catch (IllegalArgumentException ex) {
            return inner.substring(index, to);
        }
    }

}
