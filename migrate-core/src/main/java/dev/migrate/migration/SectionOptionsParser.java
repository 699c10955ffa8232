package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.diagnostic.SourceLocation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands after {@code -- migrate:up} or {@code -- migrate:down}. */
final class SectionOptionsParser {

    private static final String TRANSACTION = "transaction";

    private static final String LOCK_TIMEOUT = "lock-timeout";

    private static final String STATEMENT_TIMEOUT = "statement-timeout";

    private static final String RETRY = "retry";

    private static final List<String> OPTIONS = List.of(TRANSACTION, LOCK_TIMEOUT, STATEMENT_TIMEOUT, RETRY);

    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    private static final Pattern DURATION = Pattern.compile("(\\d{1,10})(ms|s|m|min|h)");

    private static final String DURATION_HINT = "Write a duration as 500ms, 5s, 10min or 1h, or 0 for no limit; "
            + "at most 596h.";

    /** PostgreSQL keeps a timeout in an int of milliseconds. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private final SourceLocation location;

    private final List<Diagnostic> findings;

    private final Map<String, String> values = new HashMap<>();

    SectionOptionsParser(SourceLocation location, List<Diagnostic> findings) {
        this.location = location;
        this.findings = findings;
    }

    SectionOptions parse(String text) {
        if (text.isBlank()) {
            return SectionOptions.DEFAULT;
        }
        int words = text.indexOf("--");
        if (words >= 0) {
            refuse("\"" + text.substring(words).strip() + "\" is on the line of a marker",
                    "Write it on its own line, below the marker.");
            return SectionOptions.DEFAULT;
        }
        for (String option : SEPARATOR.split(text, -1)) {
            if (!option.isEmpty()) {
                accept(option);
            }
        }
        return new SectionOptions(!isWord(TRANSACTION, "false", "true"), duration(LOCK_TIMEOUT),
                duration(STATEMENT_TIMEOUT), !isWord(RETRY, "none", null));
    }

    private void accept(String option) {
        int colon = option.indexOf(':');
        String name = (colon < 0) ? option : option.substring(0, colon);
        if (!OPTIONS.contains(name)) {
            List<String> nearest = Nearest.to(name, OPTIONS);
            refuse("unknown option \"" + name + "\"",
                    nearest.isEmpty()
                            ? "Known options: transaction:false, lock-timeout:5s, statement-timeout:10min, retry:none."
                            : "Did you mean \"" + nearest.get(0) + "\"?");
        }
        else if (this.values.putIfAbsent(name, (colon < 0) ? "" : option.substring(colon + 1)) != null) {
            refuse("option \"" + name + "\" is given twice", null);
        }
    }

    /** Returns whether an option has the one word, and refuses all but the other. */
    private boolean isWord(String name, String word, @Nullable String other) {
        String value = this.values.get(name);
        if (value != null && !value.equals(word) && !value.equals(other)) {
            refuse("option \"" + name + "\" cannot be \"" + value + "\"",
                    "Write " + name + ":" + word + ", or leave it out.");
        }
        return word.equals(value);
    }

    private @Nullable Duration duration(String name) {
        String value = this.values.get(name);
        if (value == null) {
            return null;
        }
        if (value.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = DURATION.matcher(value);
        Duration duration = matcher.matches() ? duration(Long.parseLong(matcher.group(1)), matcher.group(2)) : null;
        if (duration == null || duration.compareTo(LONGEST) > 0) {
            refuse("option \"" + name + "\" cannot be \"" + value + "\"", DURATION_HINT);
            return null;
        }
        return duration;
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private void refuse(String message, @Nullable String hint) {
        this.findings.add(Diagnostic.error(DiagnosticCode.BAD_OPTION, message).withHint(hint).at(this.location));
    }

}
