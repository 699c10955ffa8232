package dev.migrate.session;

import dev.migrate.diagnostic.Advice;
import dev.migrate.report.Blocker;
import dev.migrate.sql.SqlLiteral;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text about the holders of a lock. */
public final class BlockerText {

    private BlockerText() {
    }

    /**
     * Gives a phrase that names who holds the lock.
     * @param blockers who
     * @return the phrase, after a semicolon; nothing if none is known
     */
    public static String describe(List<Blocker> blockers) {
        return blockers.isEmpty() ? ""
                : "; held by " + blockers.stream().map(Blocker::toText).collect(Collectors.joining(", "));
    }

    /**
     * Says how to end the prepared transactions among them, which no session can end by
     * going away.
     * @param blockers who
     * @return the advice; null if none of them is one
     */
    public static @Nullable Advice endPrepared(List<Blocker> blockers) {
        String prepared = blockers.stream()
            .map(Blocker::prepared)
            .filter(Objects::nonNull)
            .map((transaction) -> SqlLiteral.quote(transaction.gid()))
            .map((gid) -> "COMMIT PREPARED " + gid + " or ROLLBACK PREPARED " + gid)
            .collect(Collectors.joining("; "));
        return prepared.isEmpty() ? null
                : Advice.of("End the prepared transaction in this database: " + prepared + ".");
    }

}
