package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.report.StepFailure;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a failure that the history keeps: no detail, and no message that may hold a
 * value.
 */
final class FailureRecord {

    /**
     * Classes of SQLSTATE whose messages name objects, and values in the detail at most.
     * Data exceptions (22) and RAISE (P0) are not among them (PostgreSQL manual, appendix
     * A).
     */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "0A", "23", "25", "28", "2B", "2D", "3B", "3D", "3F",
            "40", "42", "53", "54", "55", "57", "58");

    /** What is not said in words of this program alone. */
    private static final Set<DiagnosticCode> OTHERS_WORDS = Set.of(DiagnosticCode.JAVA_REVISION_FAILED,
            DiagnosticCode.LISTENER_FAILED, DiagnosticCode.RUN_BROKEN_OFF);

    private FailureRecord() {
    }

    /** What fails in a run that is asked to stop fails for that. */
    static StepFailure of(MigrateException failure, Throwable cause, DatabaseSession session) {
        Diagnostic diagnostic = failure.diagnostic();
        boolean interrupted = session.running().isCanceled(session.connection());
        DiagnosticCode code = interrupted ? DiagnosticCode.INTERRUPTED : diagnostic.code();
        SQLException sql = SqlErrors.find(cause);
        SourceLocation place = diagnostic.location();
        return new StepFailure(code.id(), (sql != null) ? sql.getSQLState() : null, message(diagnostic, sql),
                (place != null) ? place.withoutFolders().toString() : null);
    }

    private static @Nullable String message(Diagnostic diagnostic, @Nullable SQLException sql) {
        if (sql == null) {
            // PostgreSQL has no text with a NUL, which a refused name may have
            return OTHERS_WORDS.contains(diagnostic.code()) ? null : diagnostic.message().replace('\0', '\uFFFD');
        }
        return isWithoutValues(sql) ? SqlErrors.message(sql) : null;
    }

    /** What a function raises, or a statement that it put together, may hold anything. */
    private static boolean isWithoutValues(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.length() == 5 && WITHOUT_VALUES.contains(state.substring(0, 2))
                && SqlErrors.context(sql) == null;
    }

}
