package dev.migrate.sql;

/**
 * The rules of PostgreSQL 18's {@code scan.l}: each is given where a token begins and
 * says where it ends, or {@link #OPEN_ENDED}. {@code standard_conforming_strings} is on.
 */
final class LexicalRules {

    /** What a rule answers when the text ends before the token does. */
    static final int OPEN_ENDED = -1;

    private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";

    /** An operator that holds one of these may end in plus or minus. */
    private static final String LIBERATING_CHARACTERS = "~!@#^&|`?%";

    private static final int LONGEST_OPERATOR = 63;

    /** For each ASCII character whether it may stand inside a name. */
    private static final boolean[] NAME_PARTS = new boolean[0x80];

    static {
        for (char character = 0; character < NAME_PARTS.length; character++) {
            NAME_PARTS[character] = isNameStart(character) || isDigit(character) || character == '$';
        }
    }

    private LexicalRules() {
    }

    static boolean isNameStart(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
                || character >= 0x80;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isOperator(char character) {
        return OPERATOR_CHARACTERS.indexOf(character) >= 0;
    }

    static int word(String text, int start) {
        int index = start + 1;
        while (index < text.length() && isNamePart(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** A literal or name whose quote is escaped by doubling; begins at its quote. */
    static int quoted(String text, int start) {
        char quote = text.charAt(start);
        int index = text.indexOf(quote, start + 1);
        while (index >= 0 && index + 1 < text.length() && text.charAt(index + 1) == quote) {
            index = text.indexOf(quote, index + 2);
        }
        return (index < 0) ? OPEN_ENDED : index + 1;
    }

    /** A literal in which a backslash takes the next character; begins at its quote. */
    static int escaped(String text, int start) {
        int index = start + 1;
        while (index < text.length()) {
            char character = text.charAt(index);
            if (character == '\\') {
                index += 2;
            }
            else if (character != '\'') {
                index++;
            }
            else if (index + 1 < text.length() && text.charAt(index + 1) == '\'') {
                index += 2;
            }
            else {
                return index + 1;
            }
        }
        return OPEN_ENDED;
    }

    /**
     * The opening of a dollar quote: the character after its second dollar, or the start
     * where there is none.
     */
    static int dollarTag(String text, int start) {
        int index = start + 1;
        if (index < text.length() && isNameStart(text.charAt(index))) {
            index++;
            while (index < text.length() && (isNameStart(text.charAt(index)) || isDigit(text.charAt(index)))) {
                index++;
            }
        }
        return (index < text.length() && text.charAt(index) == '$') ? index + 1 : start;
    }

    static int dollarQuoted(String text, int start, int tagEnd) {
        int close = text.indexOf(text.substring(start, tagEnd), tagEnd);
        return (close < 0) ? OPEN_ENDED : close + (tagEnd - start);
    }

    static int lineComment(String text, int start) {
        int lineFeed = text.indexOf('\n', start);
        int end = (lineFeed < 0) ? text.length() : lineFeed;
        for (int index = start; index < end; index++) {
            if (text.charAt(index) == '\r') {
                return index;
            }
        }
        return end;
    }

    static int blockComment(String text, int start) {
        int depth = 1;
        int index = start + 2;
        while (index + 1 < text.length()) {
            char character = text.charAt(index);
            char next = text.charAt(index + 1);
            if (character == '*' && next == '/') {
                index += 2;
                depth--;
                if (depth == 0) {
                    return index;
                }
            }
            else if (character == '/' && next == '*') {
                index += 2;
                depth++;
            }
            else {
                index++;
            }
        }
        return OPEN_ENDED;
    }

    /**
     * A number, with what PostgreSQL calls its junk ({@code 1a}) as older servers read it
     * apart and newer ones refuse it.
     */
    static int number(String text, int start) {
        int index = start;
        boolean fraction = false;
        while (index < text.length()) {
            char character = text.charAt(index);
            if (character == '.' && !fraction && !isAt(text, index + 1, '.')) {
                fraction = true;
            }
            else if ((character == '+' || character == '-') && isExponent(text, start, index)) {
                fraction = true;
            }
            else if (!isDigit(character) && !isNameStart(character)) {
                break;
            }
            index++;
        }
        return index;
    }

    /**
     * An operator: ends before a comment, and before a final plus or minus unless it
     * holds a character that no operator of standard SQL has. PostgreSQL refuses longer
     * ones than names, so that none is looked at beyond that.
     */
    static int operator(String text, int start) {
        int index = start;
        boolean liberated = false;
        int end = Math.min(text.length(), start + LONGEST_OPERATOR);
        while (index < end && isOperator(text.charAt(index)) && !isCommentStart(text, index)) {
            liberated |= LIBERATING_CHARACTERS.indexOf(text.charAt(index)) >= 0;
            index++;
        }
        while (!liberated && index - start > 1 && (text.charAt(index - 1) == '+' || text.charAt(index - 1) == '-')) {
            index--;
        }
        return index;
    }

    static boolean isCommentStart(String text, int index) {
        char character = text.charAt(index);
        return (character == '-' && isAt(text, index + 1, '-')) || (character == '/' && isAt(text, index + 1, '*'));
    }

    static boolean isAt(String text, int index, char character) {
        return index < text.length() && text.charAt(index) == character;
    }

    private static boolean isNamePart(char character) {
        return character >= NAME_PARTS.length || NAME_PARTS[character];
    }

    private static boolean isExponent(String text, int start, int sign) {
        char before = text.charAt(sign - 1);
        boolean radix = sign - start > 1 && text.charAt(start) == '0' && isNameStart(text.charAt(start + 1))
                && text.charAt(start + 1) != 'e' && text.charAt(start + 1) != 'E';
        return (before == 'e' || before == 'E') && !radix && sign + 1 < text.length() && isDigit(text.charAt(sign + 1));
    }

}
