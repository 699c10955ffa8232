package dev.migrate.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts: those that look like values of other types too, since a column's type may be
 * changed to one of these.
 */
final class TextValues {

    private static final int HEADER = 4;

    private static final int LONGEST = 4000;

    private static final int LONG = 1000;

    private static final List<String> PLAIN = List.of("", " ", "a", "Z", "0", "1", "-1", "007", "123.45", "1e3", "true",
            "false", "t", "no", "null", "NULL", " leading", "trailing ", "2024-02-29", "2024-05-01 12:00:00",
            "2024-05-01T12:00:00+02:00", "12:30", "{\"a\": 1}", "[1, 2]", "{}", "{1,2}", "(1,2)", "\\x41", "\\", "it's",
            "say \"x\"", "a,b", "%_", "line\nbreak", "tab\there", "AbC", "1 day", "192.168.0.1",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");

    // what checks ask for most often
    private static final List<String> FORMS = List.of("A", "AB", "ABC", "DE", "EUR", "ab", "abc", "abc-def",
            "user@example.com", "+4930123456", "https://example.org/a", "12345", "1234567890", "A1", "AB-123",
            "#a0b1c2", "en_GB", "en-GB", "1.2.3", "DE89370400440532013000", "Main Street 1");

    private static final List<String> BEYOND_ASCII = List.of("\u00e4", "e\u0301", "\u65e5\u672c", "\ud83d\ude00",
            "\u00a0", "\u0130");

    private TextValues() {
    }

    /** The number of characters that a modifier allows. */
    static int length(int modifier) {
        return (modifier < HEADER) ? Integer.MAX_VALUE : modifier - HEADER;
    }

    /**
     * Gives texts.
     * @param length the most characters
     * @param unicode whether there may be others than ASCII's
     */
    static Pool texts(int length, boolean unicode, Hints hints, int count) {
        List<String> edges = new ArrayList<>();
        List<String> near = near(hints);
        edges.addAll(near);
        edges.addAll(PLAIN);
        if (unicode) {
            edges.addAll(BEYOND_ASCII);
        }
        edges.add("x".repeat(Math.min(length, (length == Integer.MAX_VALUE) ? LONG : LONGEST)));
        if (unicode && length <= LONG / 4) {
            edges.add("\ud83d\ude00".repeat(length));
        }
        List<String> ordinary = new ArrayList<>(near);
        ordinary.addAll(FORMS);
        for (int index = 1; index <= count; index++) {
            ordinary.add(switch (index % 4) {
                case 0 -> Integer.toString(index);
                case 1 -> "word " + index;
                case 2 -> "Name" + index;
                default -> "code-" + index;
            });
            ordinary.add(Integer.toString(index, Character.MAX_RADIX));
        }
        return new Pool(edges.stream().filter((text) -> fits(text, length)).toList(),
                ordinary.stream().filter((text) -> fits(text, length)).toList());
    }

    private static boolean fits(String text, int length) {
        return text.codePointCount(0, text.length()) <= length;
    }

    /**
     * The constants themselves, patterns filled in, and texts as long as a number says.
     */
    private static List<String> near(Hints hints) {
        List<String> near = new ArrayList<>();
        for (String word : hints.words()) {
            near.add(word);
            near.add(word.toUpperCase(Locale.ROOT));
            near.add(word.toLowerCase(Locale.ROOT));
            near.add(word.replace("%", "x").replace("_", "x"));
            near.add(word + "x");
        }
        for (BigDecimal number : hints.numbers()) {
            int length = number.setScale(0, RoundingMode.DOWN).min(BigDecimal.valueOf(LONGEST)).intValue();
            for (int more = Math.max(0, length - 1); more <= length + 1; more++) {
                near.add("x".repeat(more));
                near.add("7".repeat(more));
                near.add("X".repeat(more));
            }
        }
        near.removeIf((text) -> text.indexOf('\0') >= 0 || text.length() > LONGEST);
        return near;
    }

}
