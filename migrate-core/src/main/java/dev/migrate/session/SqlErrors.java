package dev.migrate.session;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Causes;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Reads what the server says when a statement fails. */
public final class SqlErrors {

    /** A lock was not granted within {@code lock_timeout}. */
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A statement was cancelled, or ran into {@code statement_timeout}. */
    public static final String QUERY_CANCELED = "57014";

    /** A relation does not exist. */
    public static final String UNDEFINED_TABLE = "42P01";

    /** A table has no such column. */
    public static final String UNDEFINED_COLUMN = "42703";

    /** A schema does not exist. */
    public static final String INVALID_SCHEMA_NAME = "3F000";

    /** A schema exists already. */
    public static final String DUPLICATE_SCHEMA = "42P06";

    /** A row with this key exists already. */
    public static final String UNIQUE_VIOLATION = "23505";

    /** An object that is to be dropped does not exist. */
    public static final String UNDEFINED_OBJECT = "42704";

    /** A privilege is missing. */
    public static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String DEPENDENT_OBJECTS = "2BP01";

    // connection exception; the server ends a connection: administrator, crash, cannot
    // connect now, database dropped, idle session
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P04", "57P05");

    // lock not available, deadlock detected, serialization failure: the whole transaction
    // may be tried again
    private static final Set<String> RETRYABLE = Set.of(LOCK_NOT_AVAILABLE, "40P01", "40001");

    private SqlErrors() {
    }

    /**
     * Gives the server's error behind an exception.
     * @param thrown what was caught
     * @return the innermost SQL exception of the chain of causes, or null if there is
     * none
     */
    public static @Nullable SQLException find(@Nullable Throwable thrown) {
        SQLException found = null;
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    /**
     * Gives the SQLSTATE behind an exception.
     * @param thrown what was caught
     * @return five characters, or null if no server spoke
     */
    public static @Nullable String sqlState(@Nullable Throwable thrown) {
        SQLException sql = find(thrown);
        return (sql != null) ? sql.getSQLState() : null;
    }

    /**
     * Returns whether the transaction may be tried again as it is.
     * @param thrown what was caught
     * @return true for a lock that was not granted, a deadlock and a serialization
     * failure
     */
    public static boolean isRetryable(@Nullable Throwable thrown) {
        String state = sqlState(thrown);
        return state != null && RETRYABLE.contains(state);
    }

    /**
     * Returns whether the connection is gone, so that what was sent last has no answer.
     * @param thrown what was caught
     * @return true for class 08, and if the server has ended the connection
     */
    public static boolean isConnectionLost(@Nullable Throwable thrown) {
        String state = sqlState(thrown);
        return state != null && (state.startsWith("08") || ENDED.contains(state));
    }

    /**
     * Gives the character of the statement at which the server points.
     * @param sql the error
     * @return the position, counted from 1; 0 if the server points at none
     */
    public static int position(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        return (error != null && error.getInternalQuery() == null) ? error.getPosition() : 0;
    }

    /**
     * Gives the server's message alone.
     * @param sql the error
     * @return one line, without severity, detail and position
     */
    public static String message(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        String message = (error != null) ? error.getMessage() : sql.getMessage();
        return (message != null) ? message.strip().replaceAll("\\s*\\R\\s*", " ") : sql.toString();
    }

    /**
     * Gives the server's hint.
     * @param sql the error
     * @return the hint, or null if there is none
     */
    public static @Nullable String hint(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        return (error != null) ? error.getHint() : null;
    }

    /**
     * Returns whether a table was to be made among the system's own: PostgreSQL refuses
     * that to everybody, with the SQLSTATE of a missing privilege.
     * @param sql the error
     * @return true if no privilege is missing
     */
    public static boolean isSystemSchema(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        return error != null && "heap_create".equals(error.getRoutine());
    }

    /**
     * Gives what the server says of objects that depend on one that is to go.
     * @param sql the error
     * @return facts with names of objects and no data, on one line; null for another
     * error
     */
    public static @Nullable String dependents(SQLException sql) {
        ServerErrorMessage error = DEPENDENT_OBJECTS.equals(sql.getSQLState()) ? serverError(sql) : null;
        String detail = (error != null) ? error.getDetail() : null;
        return (detail != null) ? detail.lines().collect(Collectors.joining("; ")) : null;
    }

    /**
     * Gives the table that the server names, as for a constraint that a row breaks.
     * @param sql the error
     * @return its name with its schema; null if the server names none
     */
    public static @Nullable QualifiedName table(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        if (error == null) {
            return null;
        }
        String table = error.getTable();
        return (table != null) ? new QualifiedName(error.getSchema(), table) : null;
    }

    /**
     * Gives the column that the server names.
     * @param sql the error
     * @return its name; null if the server names none
     */
    public static @Nullable String column(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        return (error != null) ? error.getColumn() : null;
    }

    /**
     * Gives the call stack inside the server: the function and line in which the error
     * arose. Never the detail, which may hold a row's values.
     * @param sql the error
     * @return the first line of the context, or null if there is none
     */
    public static @Nullable String context(SQLException sql) {
        return contexts(sql).stream().findFirst().orElse(null);
    }

    /**
     * Gives the call stack inside the server, which may hold a row's values.
     * @param sql the error
     * @return the lines of the context, from the innermost call on
     */
    public static List<String> contexts(SQLException sql) {
        ServerErrorMessage error = serverError(sql);
        String where = (error != null) ? error.getWhere() : null;
        return (where != null) ? where.lines().toList() : List.of();
    }

    /**
     * Gives the exception for a statement of the engine's own that the server refused.
     * @param what what cannot be done, for the message
     * @param thrown what was caught
     * @param privileges what to do if a privilege is missing, unless the server gives its
     * own hint
     * @return the exception
     */
    public static MigrateException internal(String what, Exception thrown, @Nullable Advice privileges) {
        return internal(what, thrown, "What was committed before stays.", privileges);
    }

    /**
     * Gives the exception for a statement of the engine's own that the server refused.
     * @param what what cannot be done, for the message
     * @param thrown what was caught
     * @param left what is left behind, as a sentence; which is not known if COMMIT had no
     * answer
     * @param privileges what to do if a privilege is missing, unless the server gives its
     * own hint
     * @return the exception
     */
    public static MigrateException internal(String what, Exception thrown, String left, @Nullable Advice privileges) {
        SQLException sql = find(thrown);
        if (sql == null) {
            return new MigrateException(
                    Diagnostic.error(DiagnosticCode.INTERNAL_STATEMENT_FAILED, what + ": " + thrown.getMessage()),
                    thrown);
        }
        String own = hint(sql);
        Advice cure = INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState()) ? privileges : null;
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.INTERNAL_STATEMENT_FAILED, what + ": " + message(sql))
                    .withDetail("SQLSTATE " + sql.getSQLState() + ". " + (CommitException.isUnknown(thrown)
                            ? "It is not known whether the transaction was committed; the next run finds out." : left))
                    .withHint((own != null) ? Advice.of(own) : cure),
                thrown);
    }

    /**
     * Runs a command and reports what the server refuses of the engine's own statements,
     * a broken connection first, as a {@link MigrateException}.
     * @param command what to run
     * @param <T> the type of what it gives
     * @return what the command gives
     */
    public static <T> T reporting(Supplier<T> command) {
        try {
            return command.get();
        }
        catch (DataAccessException | TransactionException ex) {
            throw internal("a statement of the engine failed", ex, null);
        }
    }

    private static @Nullable ServerErrorMessage serverError(SQLException sql) {
        return (sql instanceof PSQLException postgres) ? postgres.getServerErrorMessage() : null;
    }

}
