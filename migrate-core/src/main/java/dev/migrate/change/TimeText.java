package dev.migrate.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.ValueRange;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and intervals of {@code java.time} as PostgreSQL reads them. It keeps
 * microseconds, writes years before the first with BC, and has infinity, which the
 * smallest and the largest date stand for as in its driver.
 */
final class TimeText {

    private static final ValueRange FOUR_DIGITS = ValueRange.of(1, 9999);

    private static final Set<Temporal> INFINITY = Set.of(LocalDate.MAX, LocalDateTime.MAX, OffsetDateTime.MAX,
            Instant.MAX);

    private static final Set<Temporal> MINUS_INFINITY = Set.of(LocalDate.MIN, LocalDateTime.MIN, OffsetDateTime.MIN,
            Instant.MIN);

    private TimeText() {
    }

    /**
     * Gives the text of a value.
     * @param value the value
     * @return its text; null if it is of another class
     * @throws BadOperationException if PostgreSQL would round it
     */
    static @Nullable String of(Object value) {
        if (value instanceof Temporal temporal && isInfinite(temporal)) {
            return INFINITY.contains(temporal) ? "infinity" : "-infinity";
        }
        if (value instanceof LocalDate date) {
            return of(date, "");
        }
        if (value instanceof LocalDateTime timestamp) {
            return of(timestamp, "");
        }
        if (value instanceof OffsetDateTime timestamp) {
            return of(timestamp.toLocalDateTime(), timestamp.getOffset().toString());
        }
        if (value instanceof Instant instant) {
            return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC.toString());
        }
        if (value instanceof LocalTime time) {
            return of(time);
        }
        if (value instanceof OffsetTime time) {
            return of(time.toLocalTime()) + time.getOffset();
        }
        if (value instanceof Duration duration) {
            return exact(duration, duration.truncatedTo(ChronoUnit.MICROS));
        }
        return (value instanceof Period period) ? period.toString() : null;
    }

    private static boolean isInfinite(Temporal value) {
        return INFINITY.contains(value) || MINUS_INFINITY.contains(value);
    }

    private static String of(LocalDateTime timestamp, String offset) {
        return of(timestamp.toLocalDate(), "T" + of(timestamp.toLocalTime()) + offset);
    }

    private static String of(LocalTime time) {
        return exact(time, time.truncatedTo(ChronoUnit.MICROS));
    }

    private static String of(LocalDate date, String rest) {
        if (FOUR_DIGITS.isValidIntValue(date.getYear())) {
            return date + rest;
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d", date.get(ChronoField.YEAR_OF_ERA), date.getMonthValue(),
                date.getDayOfMonth()) + rest + ((date.getYear() < 1) ? " BC" : "");
    }

    private static String exact(Object value, Object kept) {
        if (!value.equals(kept)) {
            throw new BadOperationException("a value has nanoseconds, which PostgreSQL does not keep",
                    "Round it to microseconds: truncatedTo(ChronoUnit.MICROS).");
        }
        return value.toString();
    }

}
