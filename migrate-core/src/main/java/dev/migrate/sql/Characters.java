package dev.migrate.sql;

import org.jspecify.annotations.Nullable;

/**
 * The characters that a text in PostgreSQL can have.
 *
 * @since 0.1
 */
public final class Characters {

    private Characters() {
    }

    /**
     * Gives what a text has that PostgreSQL cannot store.
     * @param text the text
     * @return the character or half of one, as a message names it; null if there is none
     */
    public static @Nullable String refused(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\0') {
                return "the character NUL";
            }
            if (Character.isHighSurrogate(character) && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            }
            else if (Character.isSurrogate(character)) {
                return "half of a surrogate pair, U+%04X".formatted((int) character);
            }
        }
        return null;
    }

}
