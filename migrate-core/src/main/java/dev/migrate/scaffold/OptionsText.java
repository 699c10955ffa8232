package dev.migrate.scaffold;

import dev.migrate.migration.SectionOptions;
import java.time.Duration;

/** The options of a section as they stand in a file. */
final class OptionsText {

    private OptionsText() {
    }

    /** Gives what follows {@code -- migrate:up}; nothing if every option is usual. */
    static String of(SectionOptions options) {
        StringBuilder text = new StringBuilder(options.transactional() ? "" : " transaction:false");
        if (options.lockTimeout() != null) {
            text.append(" lock-timeout:").append(duration(options.lockTimeout()));
        }
        if (options.statementTimeout() != null) {
            text.append(" statement-timeout:").append(duration(options.statementTimeout()));
        }
        return text.append(options.retried() ? "" : " retry:none").toString();
    }

    private static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return "0";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "min";
        }
        return (millis % 1000 == 0) ? millis / 1000 + "s" : millis + "ms";
    }

}
