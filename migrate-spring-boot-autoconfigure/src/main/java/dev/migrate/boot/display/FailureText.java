package dev.migrate.boot.display;

import dev.migrate.report.StepFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a step failed, for people. */
public final class FailureText {

    private FailureText() {
    }

    /**
     * Gives what the history has kept.
     * @param failure why a step failed
     * @return {@code MIG-0301, SQLSTATE 42P01, 0002.sql:7: relation "a" does not exist}
     */
    public static String of(StepFailure failure) {
        String what = of(failure.code(), failure.sqlState(), failure.place());
        return (failure.message() != null) ? what + ": " + failure.message() : what;
    }

    /**
     * Gives the same without words.
     * @param code the code of the diagnostic
     * @param sqlState what the server answered; null for nothing
     * @param place file and line; null if they are not known
     * @return {@code MIG-0301, SQLSTATE 42P01, 0002.sql:7}
     */
    public static String of(String code, @Nullable String sqlState, @Nullable String place) {
        List<String> parts = new ArrayList<>();
        parts.add(code);
        if (sqlState != null) {
            parts.add("SQLSTATE " + sqlState);
        }
        if (place != null) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }

}
