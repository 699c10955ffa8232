package dev.migrate.boot.actuate;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.report.DriftReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a database differed from what its revisions give. It holds no SQL, URL, host or
 * password.
 *
 * @param checked when the check began
 * @param duration how long it took
 * @param error the code of what kept it from an answer, {@code MIG-0606}; null if it has
 * one
 * @param differences what was changed by hand; none if nothing was, or with an error
 */
public record DriftResult(Instant checked, Duration duration, @Nullable String error, List<Difference> differences) {

    /** Copies the list. */
    public DriftResult {
        differences = List.copyOf(differences);
    }

    static List<Difference> of(DriftReport report) {
        return report.changes().stream().map(Difference::of).toList();
    }

    /**
     * Something that was changed by hand.
     *
     * @param change {@code create}, {@code alter} or {@code drop}: what was done to it
     * @param kind what it is: {@code column}
     * @param object its name for people: {@code column "name" of "users"}
     */
    public record Difference(String change, String kind, String object) {

        private static Difference of(SchemaChange change) {
            return new Difference(MigrationsDescriptor.word(change.action()),
                    change.part().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), change.part().toString());
        }

    }

}
