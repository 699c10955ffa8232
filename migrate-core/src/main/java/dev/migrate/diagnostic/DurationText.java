package dev.migrate.diagnostic;

import java.time.Duration;
import java.util.Locale;

/**
 * Durations for people: the one spelling in messages, logs and pages.
 *
 * @since 0.1
 */
public final class DurationText {

    private DurationText() {
    }

    /**
     * Gives a duration with as many digits as matter, and no part that is zero.
     * @param duration how long
     * @return {@code 12 ms}, {@code 3.4 s}, {@code 30 s}, {@code 2 min 5 s}, {@code 1 h}
     */
    public static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            // 59.95 s and more would be rounded to 60
            double seconds = Math.min(Math.round(millis / 100.0), 599) / 10.0;
            return String.format(Locale.ROOT, (seconds == Math.rint(seconds)) ? "%.0f s" : "%.1f s", seconds);
        }
        if (duration.toHours() == 0) {
            return duration.toMinutes() + " min" + more(duration.toSecondsPart(), " s");
        }
        return duration.toHours() + " h" + more(duration.toMinutesPart(), " min");
    }

    private static String more(int count, String unit) {
        return (count > 0) ? " " + count + unit : "";
    }

}
