package dev.migrate.boot.display;

import dev.migrate.diagnostic.DurationText;
import java.time.Duration;

/** Durations for people. */
public final class Times {

    private Times() {
    }

    /**
     * Gives a duration with as many digits as matter.
     * @param duration how long
     * @return {@code 12 ms}, {@code 3.4 s}, {@code 2 min 5 s}, {@code 1 h 3 min}
     */
    public static String text(Duration duration) {
        return DurationText.of(duration);
    }

    /**
     * Gives a duration that still grows, in whole seconds.
     * @param duration how long
     * @return as {@link #text}, without the digits that change too fast to be read
     */
    public static String seconds(Duration duration) {
        return (duration.toSeconds() < 60) ? duration.toSeconds() + " s" : text(duration);
    }

}
