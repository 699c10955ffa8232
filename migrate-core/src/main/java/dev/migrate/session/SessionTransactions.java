package dev.migrate.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions on the connection that is bound to the thread. */
final class SessionTransactions {

    private final DataSource dataSource;

    private @Nullable TransactionTemplate template;

    SessionTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T run(Supplier<T> action) {
        AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
        List<T> result = new ArrayList<>(1);
        try {
            template().executeWithoutResult((status) -> {
                try {
                    result.add(action.get());
                }
                catch (RuntimeException ex) {
                    // thrown from here, Spring would log it if the rollback fails too
                    thrown.set(ex);
                    status.setRollbackOnly();
                }
            });
        }
        catch (RuntimeException ex) {
            RuntimeException first = thrown.get();
            if (first == null) {
                throw result.isEmpty() ? ex : new CommitException(ex);
            }
            // where the connection broke, the rollback fails too
            first.addSuppressed(ex);
        }
        RuntimeException first = thrown.get();
        if (first != null) {
            throw first;
        }
        return result.get(0);
    }

    // its classes are loaded where there is something to write
    private TransactionTemplate template() {
        if (this.template == null) {
            this.template = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
        }
        return this.template;
    }

}
