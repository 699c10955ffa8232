package dev.migrate.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a key, taken apart so that its index can be built first.
 *
 * @param kind {@code PRIMARY KEY} or {@code UNIQUE}
 * @param index what the index says after its table
 * @param timing when it is checked, after a blank; empty for at once
 */
record KeyText(String kind, String index, String timing) {

    private static final Pattern KEY = Pattern.compile(
            "(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (.*?)(( DEFERRABLE)?( INITIALLY DEFERRED)?)", Pattern.DOTALL);

    /** Gives null where no plain index can serve, as WITHOUT OVERLAPS. */
    static @Nullable KeyText of(String definition) {
        Matcher key = KEY.matcher(definition);
        if (!key.matches() || key.group(3).contains(" WITHOUT OVERLAPS")) {
            return null;
        }
        String nulls = (key.group(2) != null) ? key.group(2) : "";
        return new KeyText(key.group(1), key.group(3) + nulls, key.group(4));
    }

}
