package dev.migrate.sql;

import java.util.Locale;
import java.util.Set;

/**
 * How SQL spells a role.
 *
 * @since 0.1
 */
public final class RoleName {

    private static final Set<String> WORDS = Set.of("PUBLIC", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER");

    private RoleName() {
    }

    /**
     * Gives a role's name as SQL spells it: quoted where it has to be. {@code PUBLIC},
     * {@code CURRENT_ROLE}, {@code CURRENT_USER} and {@code SESSION_USER}, in capital or
     * small letters, stay words; what is in double quotes already stays as it is.
     * @param name the name as PostgreSQL stores it, or in double quotes
     * @return the name for a statement
     */
    public static String sql(String name) {
        if (isQuoted(name)) {
            return name;
        }
        String word = name.toUpperCase(Locale.ROOT);
        boolean alike = name.equals(word) || name.equals(name.toLowerCase(Locale.ROOT));
        return (alike && WORDS.contains(word)) ? word : Identifier.write(name);
    }

    /**
     * Returns whether a name is in double quotes.
     * @param name the name as written
     * @return true if it is to be taken as SQL
     */
    public static boolean isQuoted(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    }

}
