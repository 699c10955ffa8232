package dev.migrate.catalog;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names that PostgreSQL chooses for unnamed objects: a table and a column, cut so
 * that a word fits behind them, and a number where that name was taken
 * ({@code makeObjectName} and {@code ChooseRelationName} of its sources).
 */
final class ChosenName {

    // NAMEDATALEN less the zero at its end
    private static final int LONGEST = 63;

    private ChosenName() {
    }

    static boolean is(String name, String first, @Nullable String second, String word) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
            end--;
        }
        return name.equals(make(first, second, word + name.substring(end)));
    }

    private static String make(String first, @Nullable String second, String word) {
        byte[] one = first.getBytes(StandardCharsets.UTF_8);
        byte[] two = (second != null) ? second.getBytes(StandardCharsets.UTF_8) : new byte[0];
        int room = LONGEST - 1 - word.length() - ((second != null) ? 1 : 0);
        int ofOne = one.length;
        int ofTwo = two.length;
        while (ofOne + ofTwo > room) {
            if (ofOne > ofTwo) {
                ofOne--;
            }
            else {
                ofTwo--;
            }
        }
        String middle = (second != null) ? "_" + clip(two, ofTwo) : "";
        return clip(one, ofOne) + middle + "_" + word;
    }

    // never in the middle of a character
    private static String clip(byte[] text, int length) {
        int end = length;
        while (end > 0 && end < text.length && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

}
