package dev.migrate.boot.cli.command;

import dev.migrate.BackgroundJobs;
import dev.migrate.BackgroundJobs.Left;
import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.display.Times;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code migrate jobs}. */
@Command(name = "jobs", description = "Show backfills that run in the background, or stop them, or work on them."
        + " Exits with 3 if one has failed.")
final class JobsCommand extends Subcommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", defaultValue = "list",
            description = "list, which is the default; pause, resume or cancel with a revision; or run, which works on"
                    + " all jobs until nothing is left.")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REVISION", description = "The revision of the job.")
    private @Nullable String revision;

    JobsCommand(Output output) {
        super(output);
    }

    /** What is done. */
    enum Action {

        LIST, PAUSE, RESUME, CANCEL, RUN;

        boolean needsRevision() {
            return this == PAUSE || this == RESUME || this == CANCEL;
        }

    }

    @Override
    public int run(Service service) {
        String id = this.revision;
        if (id == null && this.action.needsRevision()) {
            output().report(List.of(Diagnostic.error(DiagnosticCode.BAD_TARGET, "no revision is named")
                .withHint("Name the revision of the job behind the action.")));
            return ExitCode.USAGE;
        }
        return run(service, (id != null) ? id : "");
    }

    private int run(Service service, String id) {
        BackgroundJobs jobs = migrator(service).maintenance().jobs();
        List<JobReport> reports = switch (this.action) {
            case LIST -> jobs.list();
            case PAUSE -> jobs.pause(id);
            case RESUME -> jobs.resume(id);
            case CANCEL -> jobs.cancel(id);
            case RUN -> workOut(jobs);
        };
        if (output().isJson()) {
            output().json(reports);
        }
        else if (reports.isEmpty()) {
            output().line("There is no job.");
        }
        else {
            reports.forEach((report) -> output().line(line(report)));
        }
        boolean failed = reports.stream().anyMatch((report) -> report.state() == State.FAILED);
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static List<JobReport> workOut(BackgroundJobs jobs) {
        Left left = Left.MORE;
        while (left != Left.NOTHING) {
            left = jobs.work();
            if (left == Left.WITH_OTHERS) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
        return jobs.list();
    }

    private static String line(JobReport job) {
        String line = job.revision() + ":" + job.statement() + "  " + job.table().sql() + "  "
                + job.state().name().toLowerCase(Locale.ROOT) + ", " + job.changed()
                + ((job.changed() == 1) ? " row" : " rows") + " changed";
        if (job.state() == State.RUNNING && job.total() > 0) {
            line += ", " + Math.min(99, 100 * job.passed() / job.total()) + " %";
        }
        Duration left = job.timeLeft();
        if (left != null) {
            line += ", about " + Times.text(left) + " left";
        }
        return (job.failure() != null) ? line + ": " + job.failure() : line;
    }

}
