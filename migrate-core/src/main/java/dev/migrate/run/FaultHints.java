package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.session.SqlErrors;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What to do about an error that is the server's state, and not the statement's. */
final class FaultHints {

    private FaultHints() {
    }

    /** Gives what to do; null if the error says nothing of the server's state. */
    static @Nullable Advice of(SQLException sql) {
        if (SqlErrors.isConnectionLost(sql)) {
            return Advice.of("Start again once the server takes connections; the run goes on with what is not done.");
        }
        String state = (sql.getSQLState() != null) ? sql.getSQLState() : "";
        return switch (state) {
            case "53100" -> Advice.of("Free space on the server's disk, and start again.");
            case "53200" -> Advice.of("Give the server more memory, or make the revision smaller, and start again.");
            case "53300" -> Advice.of("End connections of the server, or raise max_connections, and start again.");
            case "25006" -> Advice.of("Start again with a connection to the primary server that may write: this one is"
                    + " a standby, or its transactions are read-only.");
            default -> null;
        };
    }

}
