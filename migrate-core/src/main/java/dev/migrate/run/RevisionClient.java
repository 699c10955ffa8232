package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.recording.Author;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The client of a Java revision, in the transaction of its step, which it may not end. A
 * statement that failed stays the reason if the revision catches the exception and leaves
 * the transaction aborted.
 */
final class RevisionClient implements JdbcClient {

    private static final String ABORTED = "25P02";

    private final DatabaseSession session;

    private final Author author;

    private final JdbcClient client;

    private @Nullable SQLException failure;

    RevisionClient(DatabaseSession session, Author author) {
        this.session = session;
        this.author = author;
        JdbcTemplate template = session.template();
        SQLExceptionTranslator usual = template.getExceptionTranslator();
        template.setExceptionTranslator((task, sql, ex) -> {
            note(ex);
            return usual.translate(task, sql, ex);
        });
        this.client = JdbcClient.create(template);
    }

    /** Gives the line of the revision that is being run; its class after its end. */
    SourceLocation line() {
        return this.author.line();
    }

    private void note(SQLException thrown) {
        if (!ABORTED.equals(thrown.getSQLState())) {
            this.failure = thrown;
        }
    }

    @Override
    public StatementSpec sql(String sql) {
        refuseControl(sql, line());
        return this.client.sql(sql);
    }

    private static void refuseControl(String sql, SourceLocation line) {
        try {
            SqlScript.of(sql, line);
        }
        catch (MigrateException ex) {
            List<Diagnostic> control = ex.diagnostics()
                .stream()
                .filter((diagnostic) -> diagnostic.code() == DiagnosticCode.TRANSACTION_CONTROL)
                .toList();
            if (!control.isEmpty()) {
                throw new MigrateException(control);
            }
        }
    }

    /** Gives the reason of what came out of the revision. */
    Throwable reason(Throwable thrown) {
        SQLException first = this.failure;
        return (first != null && ABORTED.equals(SqlErrors.sqlState(thrown))) ? first : thrown;
    }

    /**
     * Refuses to go on in a transaction that is aborted.
     * @param line where the revision would go on
     */
    void requireSound(SourceLocation line) {
        if (!isAborted()) {
            return;
        }
        SQLException first = this.failure;
        if (first != null) {
            throw new RevisionError(first);
        }
        throw new MigrateException(Diagnostic
            .error(DiagnosticCode.STATEMENT_FAILED,
                    "a statement of " + this.author.subject() + " failed, and the revision went on")
            .withDetail("The transaction is aborted. It was rolled back; the version table is unchanged.")
            .withHint("Let the exception out of the revision, or set a savepoint before and roll back to it.")
            .at(line));
    }

    private boolean isAborted() {
        try {
            Connection connection = this.session.connection();
            return connection.isWrapperFor(BaseConnection.class)
                    && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
        }
        catch (SQLException ex) {
            return false;
        }
    }

}
