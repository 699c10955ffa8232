package dev.migrate.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values of the types of date and time. */
final class TimeValues {

    private static final int DATE_LENGTH = 10;

    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 12, 30, 22, 15, 30);

    private TimeValues() {
    }

    static Pool dates(Hints hints, int count) {
        return points(hints, count, (time) -> time.toLocalDate().toString(),
                List.of("infinity", "-infinity", "1970-01-01", "2000-02-29", "1900-01-01", "0001-01-01", "9999-12-31",
                        "4713-01-01 BC", "5874897-12-31"));
    }

    static Pool timestamps(Hints hints, int count) {
        return points(hints, count, TimeValues::written,
                List.of("infinity", "-infinity", "1970-01-01 00:00:00", "2024-02-29 23:59:59.999999",
                        "2024-03-31 02:30:00", "0001-01-01 00:00:00", "9999-12-31 23:59:59", "4713-01-01 00:00:00 BC",
                        "294276-12-31 23:59:59"));
    }

    static Pool instants(Hints hints, int count) {
        return points(hints, count, (time) -> written(time) + "+00",
                List.of("infinity", "-infinity", "1970-01-01 00:00:00+00", "2024-02-29 23:59:59.999999+00",
                        "2024-03-31 02:30:00+01", "2024-10-27 01:30:00-11", "0001-01-01 00:00:00+00",
                        "9999-12-31 23:59:59+00", "4713-01-02 00:00:00+00 BC", "294276-12-31 23:59:59+00"));
    }

    private static String written(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }

    /**
     * Days from each constant on, and from a first one on in steps that pass midnight.
     */
    private static Pool points(Hints hints, int count, Function<LocalDateTime, String> write, List<String> edges) {
        List<String> near = new ArrayList<>();
        List<String> ordinary = new ArrayList<>();
        for (LocalDateTime hint : days(hints)) {
            near.add(write.apply(hint));
            near.add(write.apply(hint.minusDays(1)));
            near.add(write.apply(hint.plusDays(1)));
            for (int index = 2; index < 12; index++) {
                ordinary.add(write.apply(hint.plusDays(index)));
                ordinary.add(write.apply(hint.minusDays(index)));
            }
            for (int index = 1; index < count / 4; index++) {
                ordinary.add(write.apply(hint.plusMinutes(index)));
            }
        }
        for (int index = 0; index < count; index++) {
            ordinary.add(write.apply(FIRST.plusHours(25L * index).plusSeconds(index)));
        }
        near.addAll(edges);
        return new Pool(near, ordinary);
    }

    private static List<LocalDateTime> days(Hints hints) {
        List<LocalDateTime> days = new ArrayList<>();
        for (String word : hints.words()) {
            if (word.length() >= DATE_LENGTH && word.charAt(4) == '-') {
                try {
                    days.add(LocalDate.parse(word.substring(0, DATE_LENGTH)).atStartOfDay());
                }
                catch (DateTimeException ex) {
                    // another kind of constant
                }
            }
        }
        return days;
    }

    static Pool times(String zone, List<String> edges, int count) {
        List<String> ordinary = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ordinary.add(LocalTime.of(8, 0).plusSeconds(index * 61L).toString() + zone);
        }
        return new Pool(edges, ordinary);
    }

    static Pool intervals(int count) {
        List<String> ordinary = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            ordinary.add((index % 2 == 0) ? index + " days" : index + " days 0" + index % 10 + ":30:00");
        }
        return new Pool(
                List.of("0", "1 day", "-1 day", "1 mon", "24:00:00", "00:00:00.000001",
                        "1 year 2 mons -3 days 04:05:06.789", "1 mon -30 days", "178000000 years", "-178000000 years"),
                ordinary);
    }

}
