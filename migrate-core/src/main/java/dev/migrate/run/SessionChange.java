package dev.migrate.run;

import dev.migrate.sql.SqlStatement;
import java.util.Set;

/** What a statement may do to the session, as far as its first word tells. */
final class SessionChange {

    // each may call a function that sets something
    private static final Set<String> CALLING = Set.of("DO", "CALL", "SELECT", "WITH", "VALUES", "EXECUTE");

    private SessionChange() {
    }

    /** Returns whether the session must be looked at once the statement has run. */
    static boolean isPossible(SqlStatement statement) {
        return CALLING.contains(statement.command()) || statement.changesSession();
    }

    /** Returns whether the statement sets something and does nothing else. */
    static boolean isSetting(SqlStatement statement) {
        return Set.of("SET", "RESET", "DISCARD").contains(statement.command());
    }

}
