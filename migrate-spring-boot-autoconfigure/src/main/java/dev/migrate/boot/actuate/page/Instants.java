package dev.migrate.boot.actuate.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time for people: in UTC, which every reader of a shared page can convert. */
final class Instants {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
        .withZone(ZoneOffset.UTC);

    private Instants() {
    }

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }

}
