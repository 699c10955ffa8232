package dev.migrate.boot.cli;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.cli.output.Style;
import dev.migrate.boot.display.Times;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.Blocker;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shows a run as it goes: a line a step, and while a statement takes long, a line that
 * says how far it is.
 */
final class RunWatch implements MigrationListener {

    private final Output output;

    private final LongStatement statement;

    private final Interruption interruption;

    RunWatch(Output output, LongStatement statement, Interruption interruption) {
        this.output = output;
        this.statement = statement;
        this.interruption = interruption;
    }

    @Override
    public void waiting(LockHolder holder, Duration waited) {
        String name = holder.application().isEmpty() ? "a session" : "\"" + holder.application() + "\"";
        this.output.note("Waiting for the run of " + name + " (pid " + holder.pid() + ")"
                + (waited.toSeconds() > 0 ? ", for " + Times.text(waited) + " so far" : "") + ".");
    }

    @Override
    public void started(List<String> revisions) {
        this.interruption.check();
    }

    @Override
    public void progressed(RunningStep step) {
        this.interruption.check();
        this.statement.begins(step);
    }

    @Override
    public void blocked(RunningStep step, Duration pause) {
        this.statement.ends();
        String blockers = step.blockers().stream().map(Blocker::toText).collect(Collectors.joining(", "));
        this.output.note("Revision " + step.revision() + " waits for a lock"
                + (blockers.isEmpty() ? "" : " that " + blockers + " holds") + "; next attempt in " + Times.text(pause)
                + ".");
    }

    @Override
    public void waits(RunningStep step) {
        if (!step.blockers().isEmpty()) {
            this.output.note("Revision " + step.revision() + " waits for "
                    + step.blockers().stream().map(Blocker::toText).collect(Collectors.joining(", ")) + ".");
        }
    }

    @Override
    public void applied(StepReport step) {
        this.statement.ends();
        this.output.line(step.direction().name().toLowerCase(Locale.ROOT) + " "
                + this.output.styled(Style.ID, step.revision()) + (step.message().isEmpty() ? "" : " " + step.message())
                + " " + this.output.styled(Style.FAINT, "(" + Times.text(step.duration()) + retries(step) + ")"));
    }

    private static String retries(StepReport step) {
        return switch (step.retries()) {
            case 0 -> "";
            case 1 -> ", tried again once for a lock";
            default -> ", tried again " + step.retries() + " times for a lock";
        };
    }

    @Override
    public void failed(Diagnostic diagnostic) {
        this.statement.ends();
    }

}
