package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.history.TablePlace;
import dev.migrate.migration.BlockerPolicy;
import dev.migrate.migration.MigrationBody;
import dev.migrate.plan.MigrationStep;
import dev.migrate.recording.Author;
import dev.migrate.report.Blocker;
import dev.migrate.revision.Direction;
import dev.migrate.session.BlockerText;
import dev.migrate.session.CommitException;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.SqlStatement;
import dev.migrate.statement.UnprovenConstraint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what failed, where, why, what is left behind, and what to do. */
final class FailureDiagnostics {

    private final Position position;

    private final LockRetry retry;

    private final RunSettings settings;

    FailureDiagnostics(Position position, LockRetry retry, RunSettings settings) {
        this.position = position;
        this.retry = retry;
        this.settings = settings;
    }

    /**
     * Gives the exception to throw for a step that failed.
     * @param thrown what the step threw
     * @param left what is left behind, as a sentence
     * @return the exception, with one diagnostic
     */
    MigrateException of(RuntimeException thrown, String left) {
        if (thrown instanceof MigrateException known) {
            return named(known);
        }
        if (thrown instanceof RevisionError wrapped) {
            return code(wrapped.thrown(), left);
        }
        if (thrown instanceof StatementFailure failure) {
            return statement(failure, left);
        }
        if (thrown instanceof CommitException && !CommitException.isUnknown(thrown)) {
            // a constraint that is checked at the end
            return code(thrown, left);
        }
        SQLException sql = SqlErrors.find(thrown);
        return (sql != null && !SqlErrors.isRetryable(sql)) ? engine(thrown, left) : code(thrown, left);
    }

    // what the revision did is done by now, and the engine writes it down
    private MigrateException engine(RuntimeException thrown, String left) {
        String what = CommitException.isUnknown(thrown)
                ? "the connection was lost while " + name() + " was being committed"
                : "a statement of migrate's own failed in " + name();
        return SqlErrors.internal(what, thrown, left + attempts(),
                Advice.of("Set ")
                    .setting(Setting.ROLE)
                    .text(" to a role that may write the version table and the history, or grant that to the user."));
    }

    private MigrateException code(Throwable thrown, String left) {
        SQLException sql = SqlErrors.find(thrown);
        if (sql != null) {
            Diagnostic diagnostic = Diagnostic.error(code(sql), message(sql))
                .at(location(thrown))
                .withDetail(name() + " failed with SQLSTATE " + sql.getSQLState() + ". " + left + attempts())
                .withHint(hint(sql, null));
            return new MigrateException(diagnostic, thrown);
        }
        return new MigrateException(Diagnostic.error(DiagnosticCode.JAVA_REVISION_FAILED, name() + " threw " + thrown)
            .at(location(thrown))
            .withDetail(left), thrown);
    }

    private MigrateException statement(StatementFailure failure, String left) {
        SQLException sql = failure.sql();
        StringBuilder detail = new StringBuilder();
        detail.append("%s of %s failed with SQLSTATE %s. ".formatted(failure.ordinal(), name(), sql.getSQLState()));
        String context = SqlErrors.context(sql);
        if (context != null && context.startsWith("PL/pgSQL")) {
            detail.append("It arose in ").append(context).append(". ");
        }
        if (failure.rows() != null) {
            detail.append(failure.rows()).append(' ');
        }
        String dependents = SqlErrors.dependents(sql);
        if (dependents != null) {
            detail.append("The server says: ").append(dependents).append(". ");
        }
        detail.append(left).append(attempts());
        Diagnostic diagnostic = Diagnostic.error(code(sql), message(sql))
            .at(failure.statement().locate(SqlErrors.position(sql)))
            .withDetail(detail.toString())
            .withHint("42601".equals(sql.getSQLState())
                    ? words(NewerSyntax.hint(failure.statement(), SqlErrors.position(sql))) : hint(sql, failure));
        return new MigrateException(diagnostic, failure);
    }

    private MigrateException named(MigrateException known) {
        Author author = author();
        return (author == null) ? known : known.with(author::named);
    }

    // the line of the Java revision that the exception came through
    private @Nullable SourceLocation location(Throwable thrown) {
        Author author = author();
        return (author != null) ? author.line(thrown) : this.position.step().migration().revision().location();
    }

    private @Nullable Author author() {
        MigrationStep step = this.position.step();
        return (step.body() instanceof MigrationBody.Code code)
                ? Author.of(step.migration().id(), code.migration().getClass()) : null;
    }

    // the server knows only that the statement was cancelled
    private String message(SQLException sql) {
        return this.retry.isStopped() ? "several locks together were not granted within the lock timeout"
                : SqlErrors.message(sql);
    }

    private DiagnosticCode code(SQLException sql) {
        return (this.retry.isStopped() || SqlErrors.isRetryable(sql)) ? DiagnosticCode.LOCK_RETRIES_EXHAUSTED
                : DiagnosticCode.STATEMENT_FAILED;
    }

    private String attempts() {
        if (this.retry.retries() == 0 && this.retry.blockers().isEmpty()) {
            return "";
        }
        int tries = this.retry.retries() + 1;
        return " It was tried " + ((tries == 1) ? "once" : tries + " times")
                + BlockerText.describe(this.retry.blockers()) + ".";
    }

    private String name() {
        MigrationStep step = this.position.step();
        return step.direction().name().toLowerCase(Locale.ROOT) + " " + step.migration().id() + " \""
                + step.migration().revision().message() + "\"";
    }

    private static @Nullable Advice words(@Nullable String hint) {
        return (hint != null) ? Advice.of(hint) : null;
    }

    private Advice lockHint() {
        Advice prepared = BlockerText.endPrepared(this.retry.blockers());
        if (this.retry.blockers().stream().anyMatch(Blocker::preventsWraparound)) {
            return Advice
                .of("Wait until the vacuum to prevent wraparound is done, which must not be ended, and start again.");
        }
        if (this.retry.missing() != null) {
            return Advice
                .of("GRANT " + this.retry.missing() + " to the user that migrates, so that idle sessions can be"
                        + " ended; a session of a superuser must be ended by one.");
        }
        if (prepared == null && this.settings.blockers() == BlockerPolicy.FAIL) {
            return Advice.of("Start again once the sessions that hold the lock have ended their transactions.");
        }
        return (prepared != null) ? prepared
                : Advice.of("End the sessions that hold the lock, or raise ")
                    .setting(Setting.LOCK_RETRY_MAX_DURATION)
                    .text(".");
    }

    // the server has one SQLSTATE for a timeout and for a cancel request
    private boolean isTimedOut(@Nullable Duration ran) {
        MigrationStep step = this.position.step();
        Duration limit = Timeouts.of(step, this.settings).statement();
        return ran != null && !limit.isZero() && ran.compareTo(limit) >= 0;
    }

    // what follows a part that is done was not made by hand
    private @Nullable Advice exists(@Nullable StatementFailure failure) {
        if (this.position.step().direction() == Direction.DOWNGRADE) {
            return null;
        }
        if (failure != null && failure.ordinal().followsOperation()) {
            return Advice.of("Give the object another name, or remove the statement.");
        }
        return Advice.of("Run ")
            .command("stamp", this.position.step().migration().id())
            .text(" if all of it was made by hand; otherwise give the object another name, or remove the"
                    + " statement.");
    }

    // the server names no row
    private @Nullable Advice violations(@Nullable StatementFailure failure) {
        if (failure == null || !(this.position.step().body() instanceof MigrationBody.Script script)) {
            return null;
        }
        List<SqlStatement> statements = script.script().statements();
        int index = statements.indexOf(failure.statement());
        UnprovenConstraint constraint = (index >= 0) ? UnprovenConstraint.validatedBy(statements, index) : null;
        String rows = (constraint != null) ? constraint.violations() : null;
        return (rows != null) ? Advice.of("Correct the rows that violate it: " + rows) : null;
    }

    private @Nullable Advice hint(SQLException sql, @Nullable StatementFailure failure) {
        String server = SqlErrors.hint(sql);
        if (server != null) {
            return Advice.of(server);
        }
        String state = (sql.getSQLState() != null) ? sql.getSQLState() : "";
        if (this.retry.isStopped()) {
            return lockHint();
        }
        return switch (state) {
            case "42701", "42P07", "42710", "42P06", "42723" -> exists(failure);
            case "25001" -> Advice.of((this.position.step().body() instanceof MigrationBody.Code)
                    ? "Put the statement into op.autocommit(…)."
                    : "Put the statement into a separate revision with \"-- migrate:up transaction:false\".");
            case "55P04" -> Advice.of("Use the new enum value in a later revision.");
            case "57014" -> (failure != null && isTimedOut(failure.ran()))
                    ? Advice.of("Raise \"statement-timeout\" for this section, or ")
                        .setting(Setting.STATEMENT_TIMEOUT)
                        .text(".")
                    : null;
            case "42501" -> SqlErrors.isSystemSchema(sql) ? TablePlace.otherPath()
                    : Advice.of("Give the database user the privilege, or migrate as another with ")
                        .setting(Setting.USER)
                        .text(".");
            case "55P03", "40P01", "40001" -> lockHint();
            case "23514" -> violations(failure);
            default -> FaultHints.of(sql);
        };
    }

}
