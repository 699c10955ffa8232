package dev.migrate.session;

import java.util.concurrent.atomic.AtomicBoolean;
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
        AtomicBoolean returned = new AtomicBoolean();
        try {
            return template().execute((status) -> {
                try {
                    T result = action.get();
                    returned.set(true);
                    return result;
                }
                catch (RuntimeException ex) {
                    thrown.set(ex);
                    throw ex;
                }
            });
        }
        catch (RuntimeException ex) {
            // where the connection broke, the rollback fails too and would be reported
            // alone
            RuntimeException first = thrown.get();
            if (first != null && first != ex) {
                first.addSuppressed(ex);
                throw first;
            }
            throw returned.get() ? new CommitException(ex) : ex;
        }
    }

    // its classes are loaded where there is something to write
    private TransactionTemplate template() {
        if (this.template == null) {
            this.template = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
        }
        return this.template;
    }

}
