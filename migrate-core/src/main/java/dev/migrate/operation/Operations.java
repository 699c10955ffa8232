package dev.migrate.operation;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The operations of a Java revision. Each change is carried out as soon as the next one
 * is begun, in the transaction of the revision, or recorded where no database is at hand:
 * when revisions are loaded, for a plan, for a script. A revision with a change that
 * needs a separate transaction ({@code concurrently()}, {@code online()}, …) is recorded
 * first and then run statement by statement. Not thread-safe; valid only during the call
 * that it was handed to.
 *
 * @since 0.1
 */
public interface Operations extends TableOperations, ColumnOperations, ConstraintOperations, IndexOperations,
        TypeOperations, DomainOperations, CompositeOperations, ObjectOperations, CodeOperations, RowOperations {

    /**
     * Runs changes outside a transaction, each statement on its own.
     * @param changes the changes
     */
    void autocommit(Consumer<Operations> changes);

    /**
     * Gives Spring's client on the connection and in the transaction of this revision,
     * for what SQL text alone cannot do. No downgrade can be derived from it, one must be
     * written.
     * @return a client; it must not be kept
     * @throws dev.migrate.diagnostic.MigrateException if the operations are only recorded
     */
    JdbcClient jdbc();

    /**
     * Says that there is no downgrade.
     * @param reason why, for the user who tries
     * @throws dev.migrate.diagnostic.MigrateException always
     */
    void irreversible(String reason);

    /**
     * Undoes what the given changes would do: records them, then runs their inverses in
     * reverse order.
     * @param changes the changes; usually {@code this::upgrade}
     * @throws dev.migrate.diagnostic.MigrateException if one of them has no inverse;
     * nothing was run then
     */
    void undo(Consumer<Operations> changes);

}
