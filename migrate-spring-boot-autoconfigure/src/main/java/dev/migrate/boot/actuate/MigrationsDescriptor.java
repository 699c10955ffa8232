package dev.migrate.boot.actuate;

import dev.migrate.report.Blocker;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.JobReport;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepFailure;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The state of a database, as {@code /actuator/migrations} answers. It holds no SQL, URL,
 * host or password.
 *
 * @param status the state
 * @param current the rows of the version table, sorted
 * @param heads the heads of the application's graph, sorted
 * @param pending what an upgrade would still run, in order
 * @param others applied revisions of other applications, sorted by id
 * @param history what ran, oldest first; while a run of this process is under way, as far
 * as it was read before, with the steps of the run
 * @param running where the run of this process is; null if none is
 * @param jobs the backfills in the background, the newest first; empty while a run of
 * this process is under way
 * @param drift the last check that this process was asked for; null if there was none
 */
public record MigrationsDescriptor(MigrationStatus status, List<String> current, List<String> heads,
        List<Pending> pending, List<Other> others, List<History> history, @Nullable Running running,
        List<JobDescriptor> jobs, @Nullable DriftResult drift) implements OperationResponseBody {

    /**
     * Describes a database that has not been checked.
     * @param status the state
     * @param current the rows of the version table, sorted
     * @param heads the heads of the application's graph, sorted
     * @param pending what an upgrade would still run, in order
     * @param history what ran, oldest first
     * @param running where the run of this process is; null if none is
     */
    public MigrationsDescriptor(MigrationStatus status, List<String> current, List<String> heads, List<Pending> pending,
            List<History> history, @Nullable Running running) {
        this(status, current, heads, pending, List.of(), history, running, List.of(), null);
    }

    MigrationsDescriptor with(@Nullable DriftResult result) {
        return new MigrationsDescriptor(this.status, this.current, this.heads, this.pending, this.others, this.history,
                this.running, this.jobs, result);
    }

    MigrationsDescriptor beside(List<OtherRevision> revisions, List<JobReport> reports) {
        return new MigrationsDescriptor(this.status, this.current, this.heads, this.pending,
                revisions.stream().map((other) -> new Other(other.revision(), other.application())).toList(),
                this.history, this.running, reports.stream().map(JobDescriptor::of).toList(), this.drift);
    }

    /**
     * A revision that is not applied.
     *
     * @param revision its id
     * @param message one line for people
     */
    public record Pending(String revision, String message) {

    }

    /**
     * A revision that another application has applied.
     *
     * @param revision its id
     * @param application the application's name
     */
    public record Other(String revision, String application) {

    }

    /**
     * A step that ran or was tried.
     *
     * @param revision its id
     * @param revises what it revises
     * @param direction {@code upgrade} or {@code downgrade}
     * @param message one line for people
     * @param outcome {@code applied}, {@code reverted}, {@code stamped}, {@code failed}
     * or {@code partial}
     * @param checksum of the text that ran; null for a Java revision and for a step of
     * the run under way
     * @param statementsDone how many statements are done
     * @param statements how many there are
     * @param started when it began; null for a step of the run under way
     * @param duration how long it took
     * @param databaseUser the role that ran it; null for a step of the run under way
     * @param application the application's name; null for a step of the run under way
     * @param failure why it failed; null if it did not, or where that was not kept
     */
    public record History(String revision, List<String> revises, String direction, String message, String outcome,
            @Nullable String checksum, int statementsDone, int statements, @Nullable Instant started, Duration duration,
            @Nullable String databaseUser, @Nullable String application, @Nullable Failed failure) {

        static History of(HistoryEntry entry) {
            return new History(entry.revision(), entry.revises(), word(entry.direction()), entry.message(),
                    word(entry.outcome()), entry.checksum(), entry.statementsDone(), entry.statements(),
                    entry.started(), entry.duration(), entry.databaseUser(), entry.application(),
                    Failed.of(entry.failure()));
        }

        static History of(StepReport step, List<String> revises, String outcome) {
            return new History(step.revision(), revises, word(step.direction()), step.message(), outcome, null,
                    step.statements(), step.statements(), null, step.duration(), null, null, null);
        }

    }

    /**
     * Why a step failed, without the text of the message.
     *
     * @param code the code of the diagnostic
     * @param sqlState what the server answered; null if it answered nothing
     * @param place file and line, or class and line; null if none is known
     */
    public record Failed(String code, @Nullable String sqlState, @Nullable String place) {

        static @Nullable Failed of(@Nullable StepFailure failure) {
            return (failure != null) ? new Failed(failure.code(), failure.sqlState(), failure.place()) : null;
        }

    }

    /**
     * The step that runs.
     *
     * @param revision its id
     * @param statement the statement that runs, counted from 1; 0 for a Java revision
     * @param of how many statements it has; 0 for a Java revision
     * @param percent how much of the statement is done; null if it is not known
     * @param direction {@code upgrade} or {@code downgrade}
     * @param message one line for people
     * @param elapsed how long the step has been running; null if that is not known
     * @param blockedBy the sessions that block it; null if none does
     */
    public record Running(String revision, int statement, int of, @Nullable Integer percent, String direction,
            String message, @Nullable Duration elapsed, @Nullable List<Blocked> blockedBy) {

        static Running of(RunningStep step, @Nullable Duration elapsed, @Nullable Integer percent) {
            List<Blocked> blocked = step.blockers().stream().map(Blocked::by).toList();
            return new Running(step.revision(), step.statement(), step.of(), percent, word(step.direction()),
                    step.message(), elapsed, blocked.isEmpty() ? null : blocked);
        }

    }

    /**
     * A session that holds a lock which the step needs.
     *
     * @param pid its backend's process id
     * @param application its application name; may be empty
     * @param transactionAge how long its transaction has been open; null if the server
     * does not say
     * @param user its login role; null if it was not asked for
     * @param state {@code active}, {@code idle in transaction}, …; null if the server
     * does not say
     */
    public record Blocked(int pid, String application, @Nullable Duration transactionAge, @Nullable String user,
            @Nullable String state) {

        static Blocked by(Blocker blocker) {
            Blocker.Activity activity = blocker.activity();
            return new Blocked(blocker.pid(), blocker.application(), blocker.transactionAge(),
                    (activity != null) ? activity.user() : null, (activity != null) ? activity.state() : null);
        }

    }

    /** The history table's spelling of an enumeration. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
