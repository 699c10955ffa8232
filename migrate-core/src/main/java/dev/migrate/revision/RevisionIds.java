package dev.migrate.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/**
 * How the id of a new revision is found.
 *
 * @since 0.1
 */
public enum RevisionIds {

    /** The next number of four digits or more: {@code 0001}, {@code 0002}, …. */
    SEQUENCE {

        @Override
        public String next(Collection<String> known, Instant now) {
            long highest = 0;
            int width = WIDTH;
            for (String id : known) {
                if (isNumber(id)) {
                    highest = Math.max(highest, Long.parseLong(id));
                    width = Math.max(width, id.length());
                }
            }
            return String.format(Locale.ROOT, "%0" + width + "d", highest + 1);
        }

    },

    /** Twelve random hexadecimal digits, which two branches never choose alike. */
    HASH {

        @Override
        public String next(Collection<String> known, Instant now) {
            while (true) {
                String digits = UUID.randomUUID().toString();
                String id = digits.substring(digits.length() - DIGITS);
                if (!known.contains(id)) {
                    return id;
                }
            }
        }

    },

    /**
     * The time in UTC to the second, {@code 20261130093015}; a second later for each
     * revision that has that id.
     */
    TIMESTAMP {

        @Override
        public String next(Collection<String> known, Instant now) {
            Instant time = now;
            while (known.contains(TIME.format(time))) {
                time = time.plusSeconds(1);
            }
            return TIME.format(time);
        }

    };

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
        .withZone(ZoneOffset.UTC);

    private static final int WIDTH = 4;

    // more digits are a date or a time, and may overflow
    private static final int LONGEST = 18;

    private static final int DIGITS = 12;

    /** Returns whether an id may be one of a row of numbers. */
    static boolean isNumber(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
    }

    /**
     * Gives an id that no revision has.
     * @param known the ids that exist
     * @param now the time
     * @return a new one
     */
    public abstract String next(Collection<String> known, Instant now);

}
