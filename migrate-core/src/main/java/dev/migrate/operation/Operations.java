package dev.migrate.operation;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a Java revision changes. Each call is carried out at once, in the transaction of
 * the revision, or recorded where no database is at hand (an offline script). Not
 * thread-safe; valid only during the call that it was handed to.
 */
public interface Operations {

    /**
     * Runs SQL: one statement or several, sent as written.
     * @param sql the statements; there is no way back from them unless one is written
     */
    void execute(String sql);

    /**
     * Runs SQL and says how it is undone, so that the downgrade need not be written.
     * @param sql the statements
     * @param reverseSql the statements that undo them
     */
    void execute(String sql, String reverseSql);

    /**
     * Gives Spring's client on the connection and in the transaction of this revision,
     * for what SQL text alone cannot do. There is no way back from it unless one is
     * written.
     * @return a client; it must not be kept
     * @throws dev.migrate.diagnostic.MigrateException where the operations are only
     * recorded
     */
    JdbcClient jdbc();

    /**
     * Says that there is no way back.
     * @param reason why, for whoever tries
     * @throws dev.migrate.diagnostic.MigrateException always
     */
    void irreversible(String reason);

    /**
     * Undoes what the given changes would do: records them, then runs their inverses in
     * reverse order.
     * @param changes the changes; usually {@code this::upgrade}
     * @throws dev.migrate.diagnostic.MigrateException where one of them has no inverse;
     * nothing was run then
     */
    void undo(Consumer<Operations> changes);

}
